import type { ReactElement } from 'react';

interface Props<S extends string> {
  name: S;
  text: string;
  numeric: boolean;
  sort: string | undefined;
  onSort: (sort: S | `-${S}`) => void;
}

const ARIA = { up: 'ascending', down: 'descending', off: 'none' } as const;

/** A column head that sorts: first upwards, then downwards. */
export function SortHead<S extends string>({ name, text, numeric, sort, onSort }: Props<S>): ReactElement {
  const now = sort === name ? 'up' : sort === `-${name}` ? 'down' : 'off';
  return (
    <th scope="col" className={numeric ? 'right' : undefined} aria-sort={ARIA[now]}>
      <button
        type="button"
        className="sort"
        onClick={() => onSort(now === 'up' ? (`-${name}` as const) : name)}
      >
        {text}
      </button>
    </th>
  );
}
