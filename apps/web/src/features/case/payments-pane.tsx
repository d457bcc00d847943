import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/contract';
import { PaymentList } from '../../payments/payment-list';
import { EmptyState } from '../../ui/empty-state';
import { Heading } from '../../ui/digdir';
import { MoneyBar } from '../../ui/money-bar';

export function PaymentsPane({ view }: { view: CaseView }): ReactElement {
  const { t } = useTranslation('cases');
  if (view.money === null) return <EmptyState text={t('payments.notYet')} />;
  return (
    <div className="stack narrow">
      <section className="box">
        <Heading level={2} data-size="xs">
          {t('payments.grant')}
        </Heading>
        <MoneyBar money={view.money} />
        <p className="subtle">{view.money.explanation}</p>
      </section>
      {view.paymentRequests.length === 0 ? (
        <EmptyState text={t('payments.none')} />
      ) : (
        <PaymentList requests={view.paymentRequests} inCase />
      )}
    </div>
  );
}
