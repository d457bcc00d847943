import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { paymentFiguresQuery, paymentRequestsQuery } from '../api/queries';
import { kroner } from '../lib/money';
import { ExportLinks } from '../saving/export-links';
import { ShownOf } from '../saving/shown-of';
import { Async } from '../ui/async';
import { Heading } from '../ui/digdir';
import { EmptyState } from '../ui/empty-state';
import { PaymentList } from './payment-list';

interface Props {
  title: string;
  empty: string;
  /** States, separated by commas. */
  state: string;
}

/** The payment requests in some states: how many and how much, those that are shown, and a file with all of them. */
export function PaymentGroup({ title, empty, state }: Props): ReactElement {
  const query = useQuery(paymentRequestsQuery(state));
  const { data: all } = useQuery(paymentFiguresQuery(state));
  return (
    <section className="section">
      <Heading level={2} data-size="xs">
        {title} {all !== undefined && <span className="count num">{all.requests}</span>}
      </Heading>
      <Async query={query} rows={2}>
        {(requests) =>
          requests.length === 0 ? (
            <EmptyState text={empty} />
          ) : (
            <>
              {all !== undefined && requests.length > 1 && (
                <p className="subtle num">{kroner(all.requestedOre)}</p>
              )}
              <PaymentList requests={requests} />
              <ShownOf shown={requests.length} of={all?.requests} />
              <ExportLinks path="/api/payment-requests/export" query={{ state }} what={title} />
            </>
          )
        }
      </Async>
    </section>
  );
}
