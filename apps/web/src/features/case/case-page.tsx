import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/contract';
import { caseQuery } from '../../api/queries';
import { withTexts } from '../../lib/with-texts';
import { Async } from '../../ui/async';
import { Loading } from '../../ui/loading';
import { Page } from '../../ui/page';
import { StatusTag } from '../../ui/status-tag';
import type { CaseTab } from '../../areas/case-tabs';
import { ActionBar } from './action-bar';
import { ApplicationPane } from './application-pane';
import { AssessmentPane } from './assessment-pane';
import { CaseTabs } from './case-tabs';
import { CaseHeadline } from './case-headline';
import { DecisionPane } from './decision-pane';
import { HistoryPane } from './history-pane';
import { PaymentsPane } from './payments-pane';
import { ReportPane } from './report-pane';
import { TransfersPane } from './transfers-pane';

const route = getRouteApi('/saker/$id');

const MessagesPane = lazy(
  withTexts(
    async () => ({ default: (await import('../../messages/messages-pane')).MessagesPane }),
    'files',
    'messages',
  ),
);

function Pane({ tab, view }: { tab: CaseTab; view: CaseView }): ReactElement {
  switch (tab) {
    case 'soknad':
      return <ApplicationPane view={view} />;
    case 'vurdering':
      return (
        <div className="split">
          <div className="split-left">
            <ApplicationPane view={view} />
          </div>
          <div className="split-right">
            <AssessmentPane view={view} />
          </div>
        </div>
      );
    case 'meldinger':
      return (
        <Suspense fallback={<Loading rows={4} />}>
          <MessagesPane caseId={view.id} side="staff" />
        </Suspense>
      );
    case 'vedtak':
      return <DecisionPane view={view} />;
    case 'utbetaling':
      return <PaymentsPane view={view} />;
    case 'rapport':
      return <ReportPane view={view} />;
    case 'historikk':
      return <HistoryPane caseId={view.id} />;
    case 'transaksjoner':
      return <TransfersPane caseId={view.id} />;
  }
}

/** A case as the staff see it: application and assessment side by side, and what may be done with it now. */
export function CasePage(): ReactElement {
  const { t } = useTranslation('cases');
  const { id } = route.useParams();
  const { fane = 'vurdering' } = route.useSearch();
  const query = useQuery(caseQuery(id));
  return (
    <Async query={query}>
      {(view) => (
        <>
          <Page
            width="wide"
            title={view.title ?? t('case.untitled')}
            titleLang={view.title === null ? undefined : view.language}
            kicker={
              <>
                <span className="num">{view.caseNumber}</span>
                <StatusTag state={view.state} text={view.stateText} />
                <span>{view.call.name}</span>
              </>
            }
          >
            <CaseHeadline view={view} />
            <CaseTabs view={view} chosen={fane} />
            <Pane tab={fane} view={view} />
          </Page>
          <ActionBar view={view} />
        </>
      )}
    </Async>
  );
}
