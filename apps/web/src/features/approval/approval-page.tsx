import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { PaymentGroup } from '../../payments/payment-group';
import { WaitingRecoveries } from '../../recoveries/waiting-recoveries';
import { Page } from '../../ui/page';
import { ContractLists } from './contract-lists';
import { Decisions } from './decisions';
import { Settlements } from './settlements';

/** All that waits for a second person: decisions, contract lists, payments, settlements, recoveries. */
export function ApprovalPage(): ReactElement {
  const { t } = useTranslation('cases');
  return (
    <Page title={t('approval.title')} intro={t('approval.intro')}>
      <Decisions />
      <ContractLists />
      <PaymentGroup title={t('approval.payments')} empty={t('approval.noPayments')} state="attested" />
      <Settlements />
      <WaitingRecoveries />
    </Page>
  );
}
