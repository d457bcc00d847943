import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { paymentRequestsQuery } from '../../api/queries';
import { PaymentList } from '../../payments/payment-list';
import { Async } from '../../ui/async';
import { Heading } from '../../ui/digdir';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';

interface GroupProps {
  title: string;
  empty: string;
  state: string;
}

function Group({ title, empty, state }: GroupProps): ReactElement {
  const query = useQuery(paymentRequestsQuery(state));
  return (
    <section className="section">
      <Heading level={2} data-size="xs">
        {title} {query.data !== undefined && <span className="count num">{query.data.length}</span>}
      </Heading>
      <Async query={query} rows={2}>
        {(requests) =>
          requests.length === 0 ? <EmptyState text={empty} /> : <PaymentList requests={requests} />
        }
      </Async>
    </section>
  );
}

/** Payments on their way out: to be sent, waiting for the bank, and those still with others. */
export function PaymentsPage(): ReactElement {
  const { t } = useTranslation('finance');
  return (
    <Page title={t('payments.title')} intro={t('payments.intro')}>
      <Group title={t('payments.toSend')} empty={t('payments.noneToSend')} state="authorised" />
      <Group title={t('payments.sent')} empty={t('payments.noneSent')} state="sent" />
      <Group title={t('payments.earlier')} empty={t('payments.noneEarlier')} state="requested,attested" />
    </Page>
  );
}
