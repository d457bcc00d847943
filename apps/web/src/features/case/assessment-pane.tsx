import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/contract';
import { kroner } from '../../lib/money';
import { Heading, Paragraph } from '../../ui/digdir';
import { ExplainedRows } from '../../ui/explained-rows';
import { FileList } from '../../ui/file-list';
import { FrameEffects } from '../../ui/frame-effects';
import { ChangesPanel } from './changes-panel';
import { ChecklistPanel } from './checklist-panel';
import { CompanyPanel } from './company-panel';
import { ImpartialityPanel } from './impartiality-panel';
import { RequestsPanel } from './requests-panel';
import { ReturnedPanel } from './returned-panel';

function ComputationPanel({ view }: { view: CaseView }): ReactElement | null {
  const { t } = useTranslation('cases');
  const { computation } = view;
  if (computation === null) return null;
  return (
    <section className="box">
      <Heading level={3} data-size="2xs">
        {t('assess.computation')}
      </Heading>
      <ExplainedRows
        rows={computation.rows}
        total={{ label: t('assess.computed'), ore: computation.amountOre }}
      />
      <p className="source">{t('assess.ruleSet', computation.ruleSet)}</p>
    </section>
  );
}

function RecommendationPanel({ view }: { view: CaseView }): ReactElement | null {
  const { t } = useTranslation('cases');
  const { recommendation } = view;
  if (recommendation === null) return null;
  const lower = recommendation.computedOre - recommendation.recommendedOre;
  return (
    <section className="box">
      <Heading level={3} data-size="2xs">
        {t('assess.recommendation')}
      </Heading>
      <p>
        <strong className="num big">{kroner(recommendation.recommendedOre)}</strong>
        {lower > 0 && <span className="subtle"> {t('assess.lower', { amount: kroner(lower) })}</span>}
      </p>
      <Paragraph className="as-written">{recommendation.reasons}</Paragraph>
      {recommendation.overrides.map(({ rule, reason }) => (
        <p key={rule}>
          {t('evidence.override', { rule })} <span className="as-written">{reason}</span>
        </p>
      ))}
      <p className="source">{t('assess.by', { name: recommendation.recommendedBy.name })}</p>
    </section>
  );
}

/** The papers in sight while one assesses; each opens beside the case. */
function AttachmentsPanel({ view }: { view: CaseView }): ReactElement | null {
  const { t } = useTranslation('cases');
  if (view.attachments.length === 0) return null;
  return (
    <section className="box">
      <Heading level={3} data-size="2xs">
        {t('assess.attachments')}
      </Heading>
      <FileList applicationId={view.id} files={view.attachments} />
    </section>
  );
}

/** The assessment beside the application: impartiality, questions, what the rules give, what is recommended. */
export function AssessmentPane({ view }: { view: CaseView }): ReactElement {
  const { t } = useTranslation('cases');
  return (
    <section aria-labelledby="vurderingen" className="stack">
      <Heading level={2} data-size="xs" id="vurderingen" className="pane-title">
        {t('case.assessment')}
      </Heading>
      <ReturnedPanel view={view} />
      <ImpartialityPanel view={view} />
      <RecommendationPanel view={view} />
      <ChangesPanel caseId={view.id} />
      <RequestsPanel requests={view.informationRequests} />
      <AttachmentsPanel view={view} />
      <ChecklistPanel view={view} />
      <ComputationPanel view={view} />
      <FrameEffects frames={view.frames} />
      <CompanyPanel caseId={view.id} orgnr={view.orgnr} />
    </section>
  );
}
