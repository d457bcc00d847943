import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settlement } from '../../api/contract';
import { Heading } from '../../ui/digdir';
import { SettlementFacts } from '../../ui/settlement-facts';

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
