import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationView } from '../../api/contract';
import { applicationQuery } from '../../api/queries';
import type { MyCasePart } from '../../areas/my-case-parts';
import { MessagesPane } from '../../messages/messages-pane';
import { Async } from '../../ui/async';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { StatusTag } from '../../ui/status-tag';
import { ApplicationPart } from './application-part';
import { CaseParts } from './case-parts';
import { DecisionPanel } from './decision-panel';
import { DocumentsPart } from './documents-part';
import { FinalReportPanel } from './final-report-panel';
import { MoneyPanel } from './money-panel';
import './my-case.css';
import { ProgressPanel } from './progress-panel';
import { RepaymentsPanel, SettlementPanel } from './settlement-panel';
import { StatusPart } from './status-part';

const route = getRouteApi('/min/sak/$id');

function DecisionPart({ view }: { view: ApplicationView }): ReactElement {
  const { t } = useTranslation('mine');
  return view.decision === null ? <EmptyState text={t('noDecision')} /> : <DecisionPanel view={view} />;
}

function MoneyPart({ view }: { view: ApplicationView }): ReactElement {
  const { t } = useTranslation('mine');
  if (view.money === null && view.finalReport === null && view.activityReports.length === 0)
    return <EmptyState text={t('noMoney')} />;
  return (
    <div className="stack case-body">
      <RepaymentsPanel repayments={view.repayments} settlement={view.settlement} />
      <MoneyPanel view={view} />
      <ProgressPanel view={view} />
      <FinalReportPanel view={view} />
      <SettlementPanel settlement={view.settlement} />
    </div>
  );
}

function Part({ part, view }: { part: MyCasePart; view: ApplicationView }): ReactElement {
  switch (part) {
    case 'status':
      return <StatusPart view={view} />;
    case 'soknad':
      return <ApplicationPart view={view} />;
    case 'meldinger':
      return <MessagesPane caseId={view.id} side="applicant" />;
    case 'dokumenter':
      return <DocumentsPart view={view} />;
    case 'vedtak':
      return <DecisionPart view={view} />;
    case 'utbetaling':
      return <MoneyPart view={view} />;
  }
}

/** The applicant's view of a case: where it stands and what to do first, then everything said, decided and paid. */
export function MyCasePage(): ReactElement {
  const { id } = route.useParams();
  const { del = 'status' } = route.useSearch();
  const query = useQuery(applicationQuery(id));
  return (
    <Async query={query}>
      {(view) => (
        <Page
          title={view.title ?? view.call.name}
          titleLang={view.title === null ? undefined : view.language}
          kicker={
            <>
              <StatusTag state={view.state} text={view.stateText} />
              <span>
                {[view.caseNumber, view.applicant.name, view.call.name].filter(Boolean).join(' · ')}
              </span>
            </>
          }
        >
          <CaseParts view={view} chosen={del} />
          <Part part={del} view={view} />
        </Page>
      )}
    </Async>
  );
}
