import type { ReactElement, ReactNode } from 'react';

interface Props {
  summary: string;
  /** Whether it stands open from the start. */
  open?: boolean;
  children: ReactNode;
}

export function Details({ summary, open, children }: Props): ReactElement {
  return (
    <details className="fold" open={open}>
      <summary>{summary}</summary>
      <div className="fold-body">{children}</div>
    </details>
  );
}
