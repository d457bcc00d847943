import type { ReactElement } from 'react';

interface Props {
  name: string;
  text: string;
  numeric: boolean;
  sort: string | undefined;
  onSort: (sort: string) => void;
}

const ARIA = { up: 'ascending', down: 'descending', off: 'none' } as const;

/** A column head that sorts: first upwards, then downwards. */
export function SortHead({ name, text, numeric, sort, onSort }: Props): ReactElement {
  const now = sort === name ? 'up' : sort === `-${name}` ? 'down' : 'off';
  return (
    <th scope="col" className={numeric ? 'right' : undefined} aria-sort={ARIA[now]}>
      <button type="button" className="sort" onClick={() => onSort(now === 'up' ? `-${name}` : name)}>
        {text}
        <span aria-hidden="true" data-now={now} />
      </button>
    </th>
  );
}
