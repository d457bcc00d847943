import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorklistColumn, WorklistItem } from '../../api/contract';
import { meQuery } from '../../api/queries';
import { DataTable, type Column } from '../../ui/data-table';
import { cells, type Order } from './worklist-columns';

interface Props {
  items: readonly WorklistItem[];
  columns: readonly WorklistColumn[];
  sort: string | undefined;
  onSort: (sort: Order | `-${Order}`) => void;
  /** Ids of the chosen cases; undefined where nobody may choose. */
  chosen: ReadonlySet<string> | undefined;
  onChoose: (id: string, chosen: boolean) => void;
}

/** Marks the links that the keys walk between. */
export const ROW_LINK = 'a[data-row]';

export function WorklistTable({ items, columns, sort, onSort, chosen, onChoose }: Props): ReactElement {
  const { t } = useTranslation('worklist');
  const { data: me } = useSuspenseQuery(meQuery);
  const of = cells(t, me.today);
  const choosing: Column<WorklistItem, Order>[] =
    chosen === undefined
      ? []
      : [
          {
            key: 'choose',
            head: t('column.choose'),
            minor: true,
            cell: (item) => (
              <input
                type="checkbox"
                className="ds-input"
                aria-label={t('choose', { number: item.caseNumber ?? '' })}
                checked={chosen.has(item.id)}
                onChange={(event) => onChoose(item.id, event.target.checked)}
              />
            ),
          },
        ];
  return (
    <DataTable
      caption={t('title')}
      columns={[
        ...choosing,
        {
          key: 'case',
          head: t('column.case'),
          sort: 'caseNumber',
          cell: (item) => (
            <Link className="ds-link num nowrap" data-row to="/saker/$id" params={{ id: item.id }}>
              {item.caseNumber ?? '–'}
            </Link>
          ),
        },
        ...columns.map((key) => ({ key, head: t(`column.${key}`), ...of[key] })),
      ]}
      rows={items}
      rowKey={(item) => item.id}
      sort={sort}
      onSort={onSort}
    />
  );
}
