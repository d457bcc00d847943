import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Repayments } from '../api/contract';
import { longDate } from '../lib/dates';
import { kroner } from '../lib/money';
import { Facts, type Fact } from '../ui/facts';

interface Props {
  repayments: Repayments | null;
  /** Paid and not repaid, øre; for the staff. */
  paidOre?: number;
}

/** What is paid, claimed back, repaid, given up and left; sums of nothing are left out. */
export function RepaymentFacts({ repayments, paidOre }: Props): ReactElement {
  const { t } = useTranslation('recoveries');
  const sum = (label: string, ore: number): Fact[] =>
    ore === 0 ? [] : [{ label, value: <span className="num">{kroner(ore)}</span> }];
  const dueOn = repayments?.dueOn ?? null;
  return (
    <Facts
      facts={[
        ...sum(t('fact.paid'), paidOre ?? 0),
        ...sum(t('fact.claimed'), repayments?.claimedOre ?? 0),
        ...sum(t('fact.repaid'), repayments?.repaidOre ?? 0),
        ...sum(t('fact.waived'), repayments?.waivedOre ?? 0),
        ...sum(t('fact.outstanding'), repayments?.outstandingOre ?? 0),
        ...(dueOn === null ? [] : [{ label: t('fact.due'), value: longDate(dueOn) }]),
      ]}
    />
  );
}
