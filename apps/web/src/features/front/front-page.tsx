import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { callsQuery, meQuery } from '../../api/queries';
import { isStaff } from '../../lib/permissions';
import { withTexts } from '../../lib/with-texts';
import { Async } from '../../ui/async';
import { Button, Heading } from '../../ui/digdir';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { CallCard } from './call-card';

const MyDrafts = lazy(withTexts(() => import('./my-drafts'), 'draft'));

function Start(): ReactElement {
  const { t } = useTranslation('front');
  const { data: me } = useSuspenseQuery(meQuery);
  return (
    <Button asChild data-size="lg">
      {me.user === null ? (
        <Link to="/logg-inn">{t('start')}</Link>
      ) : (
        <Link to="/hjem">{isStaff(me.user) ? t('work') : t('mine')}</Link>
      )}
    </Button>
  );
}

function HowItGoes(): ReactElement {
  const { t } = useTranslation('front');
  const steps = [
    { name: t('how.apply'), text: t('how.applyText') },
    { name: t('how.answer'), text: t('how.answerText') },
    { name: t('how.carry'), text: t('how.carryText') },
  ];
  return (
    <section className="section" aria-labelledby="slik">
      <Heading level={2} data-size="sm" id="slik">
        {t('how.title')}
      </Heading>
      <ol className="three-steps">
        {steps.map((step) => (
          <li key={step.name}>
            <strong>{step.name}</strong>
            <p>{step.text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What can be applied for now or soon; beside the first words, since that is what most come for. */
function CurrentCalls(): ReactElement {
  const { t } = useTranslation('front');
  const calls = useQuery(callsQuery);
  return (
    <section aria-labelledby="utlysninger">
      <Heading level={2} data-size="xs" id="utlysninger">
        {t('calls')}
      </Heading>
      <Async query={calls} rows={2}>
        {(all) => {
          const current = all.filter((call) => call.status !== 'closed');
          if (current.length === 0) return <EmptyState text={t('noCalls')} />;
          return (
            <ul className="call-list">
              {current.map((call) => (
                <CallCard key={call.key} call={call} />
              ))}
            </ul>
          );
        }}
      </Async>
    </section>
  );
}

function ClosedCalls(): ReactElement | null {
  const { t } = useTranslation('front');
  const { data = [] } = useQuery(callsQuery);
  const closed = data.filter((call) => call.status === 'closed');
  if (closed.length === 0) return null;
  return (
    <details className="fold">
      <summary>{t('olderCalls')}</summary>
      <ul className="call-list">
        {closed.map((call) => (
          <CallCard key={call.key} call={call} />
        ))}
      </ul>
    </details>
  );
}

/** Fetched for those alone who may have begun something. */
function Drafts(): ReactElement | null {
  const { data: me } = useSuspenseQuery(meQuery);
  if (me.user === null || me.user.parties.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <MyDrafts />
    </Suspense>
  );
}

export function FrontPage(): ReactElement {
  const { t } = useTranslation('front');
  return (
    <div className="front">
      <div className="hero">
        <Page
          title={t('title')}
          intro={
            <>
              <p>{t('lead')}</p>
              <Start />
            </>
          }
          aside={<CurrentCalls />}
        />
      </div>
      <div className="page front-body">
        <Drafts />
        <HowItGoes />
        <ClosedCalls />
      </div>
    </div>
  );
}
