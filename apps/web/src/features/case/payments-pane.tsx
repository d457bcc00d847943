import { lazy, Suspense, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/contract';
import { withTexts } from '../../lib/with-texts';
import { PaymentList } from '../../payments/payment-list';
import { EmptyState } from '../../ui/empty-state';
import { Heading } from '../../ui/digdir';
import { Loading } from '../../ui/loading';
import { MoneyBar } from '../../ui/money-bar';

const RecoveriesPart = lazy(
  withTexts(
    async () => ({ default: (await import('../../recoveries/recoveries-part')).RecoveriesPart }),
    'money',
    'recoveries',
  ),
);

export function PaymentsPane({ view }: { view: CaseView }): ReactElement {
  const { t } = useTranslation('cases');
  if (view.grantedOre === null) return <EmptyState text={t('payments.notYet')} />;
  return (
    <div className="stack narrow">
      {view.money !== null && (
        <section className="box">
          <Heading level={2} data-size="xs">
            {t('payments.grant')}
          </Heading>
          <MoneyBar money={view.money} />
          <p className="subtle">{view.money.explanation}</p>
        </section>
      )}
      {view.paymentRequests.length === 0 ? (
        <EmptyState text={t('payments.none')} />
      ) : (
        <PaymentList requests={view.paymentRequests} inCase />
      )}
      <Suspense fallback={<Loading rows={2} />}>
        <RecoveriesPart caseId={view.id} repayments={view.repayments} />
      </Suspense>
    </div>
  );
}
