import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';

export function CaseLink({ id, number }: { id: string; number: string }): ReactElement {
  return (
    <Link className="ds-link num nowrap" to="/saker/$id" params={{ id }} search={{ fane: 'utbetaling' }}>
      {number}
    </Link>
  );
}
