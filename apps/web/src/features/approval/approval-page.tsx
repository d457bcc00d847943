import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { paymentRequestsQuery } from '../../api/queries';
import { PaymentList } from '../../payments/payment-list';
import { WaitingRecoveries } from '../../recoveries/waiting-recoveries';
import { Async } from '../../ui/async';
import { Heading } from '../../ui/digdir';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { Decisions } from './decisions';
import { Settlements } from './settlements';

/** All that waits for a second person: decisions, payments, settlements, recoveries. */
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
      <Settlements />
      <WaitingRecoveries />
    </Page>
  );
}
