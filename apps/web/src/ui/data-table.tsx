import type { ReactElement, ReactNode } from 'react';
import { SortHead } from './sort-head';

export interface Column<T, S extends string = string> {
  key: string;
  head: string;
  cell: (row: T) => ReactNode;
  /** Figures stand to the right. */
  numeric?: boolean;
  /** Name of the sort order, where the server knows one. */
  sort?: S;
  /** Left out on a phone; it stands on the page of the row itself. */
  minor?: boolean;
  /** Stands in the last row. */
  total?: ReactNode;
}

interface Props<T, S extends string> {
  caption: string;
  columns: readonly Column<T, S>[];
  rows: readonly T[];
  rowKey: (row: T) => string;
  sort?: string | undefined;
  onSort?: (sort: S | `-${S}`) => void;
  /** Cells come one under another on a narrow screen instead of a table that has to be pushed sideways. */
  stacks?: boolean;
}

/** A table with figures to the right, a total row where there is one, and sorting in the heads. */
export function DataTable<T, S extends string = string>({
  caption,
  columns,
  rows,
  rowKey,
  sort,
  onSort,
  stacks = true,
}: Props<T, S>): ReactElement {
  const side = (column: Column<T, S>): string | undefined => (column.numeric ? 'right num' : undefined);
  return (
    <table className="ds-table table" data-size="sm" data-stacks={stacks}>
      <caption className="ds-sr-only">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) =>
            column.sort !== undefined && onSort !== undefined ? (
              <SortHead
                key={column.key}
                name={column.sort}
                text={column.head}
                numeric={column.numeric === true}
                sort={sort}
                onSort={onSort}
              />
            ) : (
              <th key={column.key} scope="col" className={side(column)}>
                {column.head}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) => (
              <td
                key={column.key}
                className={side(column)}
                data-label={column.head}
                data-minor={column.minor}
              >
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {columns.some((column) => column.total !== undefined) && (
        <tfoot>
          <tr>
            {columns.map((column) => (
              <td key={column.key} className={side(column)} data-label={column.head}>
                {column.total}
              </td>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
}
