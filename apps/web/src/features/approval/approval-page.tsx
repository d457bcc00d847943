import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { paymentRequestsQuery, worklistQuery } from '../../api/queries';
import { PaymentList } from '../../payments/payment-list';
import { Async } from '../../ui/async';
import { Button, Heading } from '../../ui/digdir';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { Decisions } from './decisions';
import { WaitingCase } from './waiting-case';

const SETTLEMENTS = { state: 'final_report_submitted', sort: 'submittedOn' } as const;

interface CasesProps {
  title: string;
  query: typeof SETTLEMENTS;
  empty: string;
}

function Cases({ title, query, empty }: CasesProps): ReactElement {
  const { t } = useTranslation();
  const list = useInfiniteQuery(worklistQuery(query));
  return (
    <section className="section">
      <Heading level={2} data-size="xs">
        {title}{' '}
        {list.data !== undefined && <span className="count num">{list.data.pages[0]?.total ?? 0}</span>}
      </Heading>
      <Async query={list} rows={2}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return items.length === 0 ? (
            <EmptyState text={empty} />
          ) : (
            <ul className="card-list">
              {items.map((item) => (
                <WaitingCase key={item.id} item={item} />
              ))}
            </ul>
          );
        }}
      </Async>
      {list.hasNextPage && (
        <div className="more">
          <Button
            variant="secondary"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {t('table.more')}
          </Button>
        </div>
      )}
    </section>
  );
}

/** All that waits for a second person: decisions, payments, settlements. */
export function ApprovalPage(): ReactElement {
  const { t } = useTranslation('cases');
  const payments = useQuery(paymentRequestsQuery('attested'));
  return (
    <Page title={t('approval.title')} intro={t('approval.intro')}>
      <Decisions />
      <section className="section">
        <Heading level={2} data-size="xs">
          {t('approval.payments')}{' '}
          {payments.data !== undefined && <span className="count num">{payments.data.length}</span>}
        </Heading>
        <Async query={payments} rows={2}>
          {(requests) =>
            requests.length === 0 ? (
              <EmptyState text={t('approval.noPayments')} />
            ) : (
              <PaymentList requests={requests} />
            )
          }
        </Async>
      </section>
      <Cases title={t('approval.settlements')} query={SETTLEMENTS} empty={t('approval.noSettlements')} />
    </Page>
  );
}
