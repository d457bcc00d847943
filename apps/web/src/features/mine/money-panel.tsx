import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationView } from '../../api/contract';
import { kroner } from '../../lib/money';
import { hasKept } from '../../lib/use-kept';
import { Button, Heading } from '../../ui/digdir';
import { MoneyBar } from '../../ui/money-bar';
import { PaymentRequestForm, requestOf } from './payment-request-form';
import { MyPaymentRequests } from './my-payment-requests';
import { actionOf } from './use-case-action';

/** What is granted, paid and left to ask for; the requests; and the form for a new one. */
export function MoneyPanel({ view }: { view: ApplicationView }): ReactElement | null {
  const { t } = useTranslation('apply');
  const [asking, setAsking] = useState(() => hasKept(requestOf(view)));
  const { money } = view;
  if (money === null) return null;
  const action = actionOf(view, 'request_payment');
  return (
    <section className="box">
      <Heading level={2} data-size="xs">
        {t('money.title')}
      </Heading>
      <MoneyBar money={money} />
      <p>{money.explanation}</p>
      {money.claimableOre > 0 && action !== undefined && (
        <p>
          {t('money.claimable')} <strong className="num">{kroner(money.claimableOre)}</strong>
        </p>
      )}
      <MyPaymentRequests requests={view.paymentRequests} />
      {money.claimableOre > 0 && action === undefined && (
        <p className="subtle">{t('money.claimableLater', { amount: kroner(money.claimableOre) })}</p>
      )}
      {action !== undefined && !asking && (
        <Button className="push-down" onClick={() => setAsking(true)}>
          {action.label}
        </Button>
      )}
      {action !== undefined && asking && (
        <PaymentRequestForm view={view} claimableOre={money.claimableOre} onDone={() => setAsking(false)} />
      )}
    </section>
  );
}
