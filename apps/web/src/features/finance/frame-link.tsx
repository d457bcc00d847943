import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { useLooksDeeper } from './use-looks-deeper';

interface Props {
  frame: string;
  year: number;
  search?: { per?: string; tiltak?: string };
  strong?: boolean;
  children: ReactNode;
}

/** The way into a frame, for those who may open it; to others its name alone. */
export function FrameLink({ frame, year, search = {}, strong = false, children }: Props): ReactElement {
  const looksDeeper = useLooksDeeper();
  if (!looksDeeper) return strong ? <strong>{children}</strong> : <>{children}</>;
  return (
    <Link
      className={strong ? 'ds-link strong' : 'ds-link'}
      to="/okonomi/rammer/$frame/$year"
      params={{ frame, year: String(year) }}
      search={search}
    >
      {children}
    </Link>
  );
}
