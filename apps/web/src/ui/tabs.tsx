import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';

interface Props {
  label: string;
  /** The link that is the page one is on; where they do not all fit, it is brought into sight. */
  chosen: string;
  children: ReactNode;
}

/** Links to the parts of a page, side by side. */
export function Tabs({ label, chosen, children }: Props): ReactElement {
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    const here = row.current?.querySelector<HTMLElement>('[aria-current]');
    if (!row.current || !here) return;
    const [all, one] = [row.current.getBoundingClientRect(), here.getBoundingClientRect()];
    row.current.scrollLeft += one.left - all.left - (all.width - one.width) / 2;
  }, [chosen]);
  return (
    <nav className="tabs" aria-label={label} ref={row}>
      {children}
    </nav>
  );
}
