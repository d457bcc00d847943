import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settlement } from '../api/contract';
import { kroner } from '../lib/money';
import { ExplainedRows } from './explained-rows';
import { Facts } from './facts';

/** What the company has a right to in the end, what it got, and what follows from the difference. */
export function SettlementFacts({ settlement }: { settlement: Settlement }): ReactElement {
  const { t } = useTranslation('money');
  const { rightOre, paidOre, toPayOre, releasedOre, recoveryOre, rows } = settlement;
  const sums = [
    { label: t('settlement.right'), ore: rightOre, always: true },
    { label: t('settlement.paid'), ore: paidOre, always: true },
    { label: t('settlement.toPay'), ore: toPayOre, always: false },
    { label: t('settlement.released'), ore: releasedOre, always: false },
    { label: t('settlement.recovery'), ore: recoveryOre, always: false },
  ];
  return (
    <>
      <ExplainedRows rows={rows} />
      <Facts
        facts={sums
          .filter((sum) => sum.always || sum.ore > 0)
          .map(({ label, ore }) => ({ label, value: <span className="num">{kroner(ore)}</span> }))}
      />
    </>
  );
}
