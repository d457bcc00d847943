import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { PaymentGroup } from '../../payments/payment-group';
import { Page } from '../../ui/page';

/** Payments on their way out: to be sent, waiting for the bank, and those still with others. */
export function PaymentsPage(): ReactElement {
  const { t } = useTranslation('finance');
  return (
    <Page title={t('payments.title')} intro={t('payments.intro')}>
      <PaymentGroup title={t('payments.toSend')} empty={t('payments.noneToSend')} state="authorised" />
      <PaymentGroup title={t('payments.sent')} empty={t('payments.noneSent')} state="sent" />
      <PaymentGroup
        title={t('payments.earlier')}
        empty={t('payments.noneEarlier')}
        state="requested,attested"
      />
    </Page>
  );
}
