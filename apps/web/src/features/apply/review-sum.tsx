import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Computation } from '../../api/contract';
import { Heading } from '../../ui/digdir';
import { ExplainedRows } from '../../ui/explained-rows';

/** What the rules give for the application as it stands. */
export function ReviewSum({ computation }: { computation: Computation }): ReactElement {
  const { t } = useTranslation('apply');
  return (
    <section className="computed">
      <Heading level={2} data-size="xs">
        {t('computed.title')}
      </Heading>
      <p className="subtle">{t('computed.note')}</p>
      <ExplainedRows
        rows={computation.rows}
        total={{ label: t('computed.upTo'), ore: computation.amountOre }}
      />
    </section>
  );
}
