import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldLayout } from '../api/contract';
import { kroner } from '../lib/money';
import { valueAt } from '../lib/pointer';
import { useText } from '../lib/use-text';
import { sumOf } from './sum-of';
import { SummaryValue } from './summary-value';

const isNumeric = (field: FieldLayout): boolean => field.widget === 'money' || field.widget === 'integer';

/** The rows of a repeat as a table with its sum. */
export function SummaryRows({ field, rows }: { field: FieldLayout; rows: readonly unknown[] }): ReactElement {
  const { t } = useTranslation();
  const text = useText();
  const items = field.items ?? [];
  if (rows.length === 0) return <span className="subtle">{t('none')}</span>;
  return (
    <div className="table-scroll" role="region" tabIndex={0} aria-label={text(field.label)}>
      <table className="ds-table table" data-size="sm">
        <thead>
          <tr>
            {items.map((item) => (
              <th key={item.pointer} scope="col" className={isNumeric(item) ? 'right' : undefined}>
                {text(item.label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {items.map((item) => (
                <td key={item.pointer} className={isNumeric(item) ? 'right num' : undefined}>
                  <SummaryValue field={item} value={valueAt(row, item.pointer)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {field.sumOf !== undefined && (
          <tfoot>
            <tr>
              {items.map((item, index) => (
                <td key={item.pointer} className={isNumeric(item) ? 'right num' : undefined}>
                  {item.pointer === field.sumOf
                    ? kroner(sumOf(rows, field.sumOf))
                    : index === 0
                      ? t('sum')
                      : ''}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
