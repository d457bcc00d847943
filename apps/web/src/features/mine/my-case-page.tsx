import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationView } from '../../api/contract';
import { applicationQuery } from '../../api/queries';
import { Summary } from '../../form/summary';
import { Async } from '../../ui/async';
import { Heading } from '../../ui/digdir';
import { FileList } from '../../ui/file-list';
import { Page } from '../../ui/page';
import { StatusTag } from '../../ui/status-tag';
import { Timeline } from '../../ui/timeline';
import { AnswerRequests } from './answer-requests';
import { DecisionPanel } from './decision-panel';
import { FinalReportPanel } from './final-report-panel';
import { MoneyPanel } from './money-panel';
import { SettlementPanel } from './settlement-panel';
import { WithdrawButton } from './withdraw-button';

const route = getRouteApi('/min/sak/$id');

function Now({ view }: { view: ApplicationView }): ReactElement {
  const { t } = useTranslation('apply');
  return (
    <section className="now" data-todo={view.todo !== null} aria-label={t('case.now')}>
      <p className="now-text">{view.todo ?? t('case.nothingToDo')}</p>
    </section>
  );
}

function AsSent({ view }: { view: ApplicationView }): ReactElement {
  const { t } = useTranslation('apply');
  return (
    <details className="fold as-sent">
      <summary>{t('case.asSent')}</summary>
      <Summary
        form={view.form}
        answers={view.answers}
        after={(step) => (
          <FileList
            applicationId={view.id}
            files={view.attachments.filter((file) => step.attachments?.includes(file.kind))}
          />
        )}
      />
    </details>
  );
}

/** The applicant's view of a case: where it stands, what to do, and everything that has been said and paid. */
export function MyCasePage(): ReactElement {
  const { t } = useTranslation('apply');
  const { id } = route.useParams();
  const query = useQuery(applicationQuery(id));
  return (
    <Async query={query}>
      {(view) => (
        <Page
          title={view.title ?? view.call.name}
          kicker={
            <>
              <StatusTag state={view.state} text={view.stateText} />
              <span>
                {[view.caseNumber, view.applicant.name, view.call.name].filter(Boolean).join(' · ')}
              </span>
            </>
          }
        >
          <div className="with-side">
            <div className="stack case-body">
              <Now view={view} />
              <AnswerRequests view={view} />
              <DecisionPanel view={view} />
              <MoneyPanel view={view} />
              <FinalReportPanel view={view} />
              <SettlementPanel settlement={view.settlement} />
              <AsSent view={view} />
              <WithdrawButton view={view} />
            </div>
            <aside className="side-box" aria-labelledby="tidslinje">
              <Heading level={2} data-size="2xs" id="tidslinje">
                {t('case.timeline')}
              </Heading>
              <Timeline entries={view.timeline} />
            </aside>
          </div>
        </Page>
      )}
    </Async>
  );
}
