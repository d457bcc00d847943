import type { ReactElement, ReactNode } from 'react';

/** A quiet line that tells how it goes with saving; read out politely when it changes. */
export function StatusLine({
  tone,
  children,
}: {
  tone: 'calm' | 'good' | 'bad';
  children: ReactNode;
}): ReactElement {
  return (
    <div className="status-line" role="status" data-tone={tone}>
      <span>{children}</span>
    </div>
  );
}
