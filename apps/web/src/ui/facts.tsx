import type { ReactElement, ReactNode } from 'react';

export interface Fact {
  label: string;
  value: ReactNode;
}

/** Short facts as a definition list. */
export function Facts({
  facts,
  layout = 'rows',
}: {
  facts: readonly Fact[];
  layout?: 'rows' | 'grid';
}): ReactElement {
  return (
    <dl className="facts" data-layout={layout}>
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
