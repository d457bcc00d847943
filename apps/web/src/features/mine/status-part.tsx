import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationView } from '../../api/contract';
import { meQuery } from '../../api/queries';
import { EntryNote } from '../../entry/entry-note';
import { kroner } from '../../lib/money';
import { Heading } from '../../ui/digdir';
import { Notice } from '../../ui/notice';
import { Timeline } from '../../ui/timeline';
import { AnswerRequests } from './answer-requests';
import { CaseDeadlines, DaysLeft } from './case-deadlines';
import { CopyButton } from './copy-button';
import { DecisionPanel } from './decision-panel';
import { FinalReportPanel } from './final-report-panel';
import { MoneyPanel } from './money-panel';
import { ProgressPanel } from './progress-panel';
import { RepaymentsPanel, SettlementPanel } from './settlement-panel';
import { actionOf } from './use-case-action';
import { WithdrawButton } from './withdraw-button';

function Now({ view }: { view: ApplicationView }): ReactElement {
  const { t } = useTranslation(['apply', 'mine']);
  const { today } = useSuspenseQuery(meQuery).data;
  const count = view.unreadMessages;
  const askableOre = actionOf(view, 'request_payment') === undefined ? 0 : (view.money?.claimableOre ?? 0);
  const nextStep = (): string | null => {
    if (askableOre > 0) return t('case.mayAsk', { amount: kroner(askableOre) });
    return view.timeline.at(-1)?.state === 'ahead' ? t('case.nothingToDo') : null;
  };
  return (
    <section className="now" data-todo={view.todo !== null} aria-label={t('case.now')}>
      <p className="now-status">{view.status}</p>
      <p className="now-text">
        {view.todo ?? nextStep()}{' '}
        {view.todo !== null && view.deadline !== null && <DaysLeft date={view.deadline} today={today} />}
      </p>
      {count > 0 && (
        <p>
          <Link to="/min/sak/$id" params={{ id: view.id }} search={{ del: 'meldinger' }} className="ds-link">
            {t('mine:readMessages', { count })}
          </Link>
        </p>
      )}
    </section>
  );
}

/** Where the case stands, what to do now with the means to do it, the days to think of and the whole way. */
export function StatusPart({ view }: { view: ApplicationView }): ReactElement {
  const { t } = useTranslation(['apply', 'line']);
  const { today } = useSuspenseQuery(meQuery).data;
  const decides = actionOf(view, 'accept') !== undefined || view.allowedActions.length === 0;
  return (
    <div className="with-side">
      <div className="stack case-body">
        <Now view={view} />
        <EntryNote entry={view.entry} name={view.applicant.name} />
        {view.waitingPlace !== null && (
          <Notice title={t('line:place', { place: view.waitingPlace })} text={t('line:placeText')} />
        )}
        {actionOf(view, 'answer') !== undefined && <AnswerRequests view={view} />}
        {decides && <DecisionPanel view={view} />}
        <RepaymentsPanel repayments={view.repayments} settlement={view.settlement} />
        <MoneyPanel view={view} />
        <ProgressPanel view={view} />
        <FinalReportPanel view={view} />
        <SettlementPanel settlement={view.settlement} />
        <CopyButton view={view} />
        <WithdrawButton view={view} />
      </div>
      <div className="stack">
        <CaseDeadlines deadlines={view.deadlines} today={today} />
        <aside className="side-box" aria-labelledby="tidslinje">
          <Heading level={2} data-size="2xs" id="tidslinje">
            {t('case.timeline')}
          </Heading>
          <Timeline entries={view.timeline} />
        </aside>
      </div>
    </div>
  );
}
