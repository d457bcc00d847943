import type { ReactElement } from 'react';
import type { ExplainedRow } from '../api/contract';
import { kroner } from '../lib/money';
import { Source, ToBeConfirmed } from './source';

/** A computation step by step: what was done, by which rule, with what result. */
export function ExplainedRows({
  rows,
  total,
}: {
  rows: readonly ExplainedRow[];
  total?: { label: string; ore: number };
}): ReactElement {
  return (
    <>
      <ol className="explained">
        {rows.map((row) => (
          <li key={row.id}>
            <div>
              <strong>{row.label}</strong>
              <span>{row.explanation}</span>
              <Source name={row.source} toBeConfirmed={row.toBeConfirmed} />
            </div>
            <span className="num nowrap">{kroner(row.resultOre)}</span>
          </li>
        ))}
        {total !== undefined && (
          <li className="explained-total">
            <strong>{total.label}</strong>
            <strong className="num nowrap">{kroner(total.ore)}</strong>
          </li>
        )}
      </ol>
      <ToBeConfirmed rows={rows} />
    </>
  );
}
