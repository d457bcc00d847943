import { lazy, Suspense, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Repayments, Settlement } from '../../api/contract';
import { withTexts } from '../../lib/with-texts';
import { Heading } from '../../ui/digdir';
import { Loading } from '../../ui/loading';
import { SettlementFacts } from '../../ui/settlement-facts';

const MyRepayments = lazy(
  withTexts(
    async () => ({ default: (await import('../../recoveries/my-repayments')).MyRepayments }),
    'recoveries',
  ),
);

/** What is to be paid back, for the few who have something. */
export function RepaymentsPanel(props: {
  repayments: Repayments | null;
  settlement: Settlement | null;
}): ReactElement | null {
  const { repayments, settlement } = props;
  if (repayments === null) return null;
  return (
    <Suspense fallback={<Loading rows={2} />}>
      <MyRepayments repayments={repayments} settlement={settlement} />
    </Suspense>
  );
}

export function SettlementPanel({ settlement }: { settlement: Settlement | null }): ReactElement | null {
  const { t } = useTranslation('apply');
  if (settlement === null || settlement.settledAt === null) return null;
  return (
    <section className="box">
      <Heading level={2} data-size="xs">
        {t('settlement.title')}
      </Heading>
      <SettlementFacts settlement={settlement} />
    </section>
  );
}
