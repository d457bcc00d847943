import type { ReactElement, ReactNode } from 'react';

export function Details({ summary, children }: { summary: string; children: ReactNode }): ReactElement {
  return (
    <details className="fold">
      <summary>{summary}</summary>
      <div className="fold-body">{children}</div>
    </details>
  );
}
