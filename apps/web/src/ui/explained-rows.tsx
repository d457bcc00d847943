import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExplainedRow } from '../api/contract';
import { kroner } from '../lib/money';

/** A computation step by step: what was done, by which rule, with what result. */
export function ExplainedRows({
  rows,
  total,
}: {
  rows: readonly ExplainedRow[];
  total?: { label: string; ore: number };
}): ReactElement {
  const { t } = useTranslation();
  return (
    <ol className="explained">
      {rows.map((row) => (
        <li key={row.id}>
          <div>
            <strong>{row.label}</strong>
            <span>{row.explanation}</span>
            <span className="source">
              {row.source}
              {row.toBeConfirmed && ` · ${t('toBeConfirmed')}`}
            </span>
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
  );
}
