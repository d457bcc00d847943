import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/contract';
import { longDate } from '../../lib/dates';
import { kroner } from '../../lib/money';
import { Heading, Paragraph } from '../../ui/digdir';
import { EmptyState } from '../../ui/empty-state';
import { Facts } from '../../ui/facts';
import { Letter } from '../../ui/letter';
import { PdfLink } from '../../ui/pdf-link';
import { EvidencePanel } from './evidence-panel';

export function DecisionPane({ view }: { view: CaseView }): ReactElement {
  const { t } = useTranslation('cases');
  const { decision } = view;
  if (decision === null) return <EmptyState text={t('decision.none')} />;
  return (
    <>
      <section className="box narrow">
        <Heading level={2} data-size="xs">
          {t('decision.title')}
        </Heading>
        <Facts
          facts={[
            { label: t('decision.outcome'), value: decision.outcomeText },
            {
              label: t('decision.granted'),
              value: <strong className="num">{kroner(decision.grantedOre)}</strong>,
            },
            { label: t('decision.decidedOn'), value: longDate(decision.decidedOn) },
            { label: t('decision.preparedBy'), value: decision.preparedBy.name },
            { label: t('decision.decidedBy'), value: decision.decidedBy.name },
            ...(decision.acceptBy === null
              ? []
              : [{ label: t('decision.acceptBy'), value: longDate(decision.acceptBy) }]),
          ]}
        />
        {decision.reasons !== '' && (
          <Paragraph className="as-written push-down">{decision.reasons}</Paragraph>
        )}
        {decision.letter !== null && (
          <>
            <Letter letter={decision.letter} language={view.language} />
            <PdfLink id={view.id} paper="decision" />
          </>
        )}
      </section>
      <EvidencePanel view={view} />
    </>
  );
}
