import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallDetail } from '../../api/contract';
import { callQuery, meQuery } from '../../api/queries';
import { longDate } from '../../lib/dates';
import { kroner } from '../../lib/money';
import { Async } from '../../ui/async';
import { Alert, Button, Heading, Paragraph } from '../../ui/digdir';
import { Facts } from '../../ui/facts';
import { Page } from '../../ui/page';
import { StatusTag } from '../../ui/status-tag';
import { CallNeeds } from './call-needs';
import { CallRates } from './call-rates';
import { EligibilityCheck } from './eligibility-check';
import { standingOf, useCallWindow } from './call-window';
import { WatchCall } from './watch-call';

const route = getRouteApi('/ordninger/$key');

/** That its money has ended for now, and what comes of applying all the same. */
function Full({ call }: { call: CallDetail }): ReactElement {
  const { t } = useTranslation('line');
  return (
    <Alert data-color="warning">
      <Heading level={3} data-size="2xs">
        {t('full')}
      </Heading>
      <Paragraph>
        {t('fullText')} {call.waiting > 0 && t('waiting', { count: call.waiting })}
      </Paragraph>
    </Alert>
  );
}

/** The call that one applies to instead, from the day after this one closes. */
function Successor({ call: { supersededBy } }: { call: CallDetail }): ReactElement | null {
  const { t } = useTranslation('line');
  if (supersededBy === null) return null;
  const { key, name } = supersededBy;
  return (
    <Paragraph>
      {t('superseded')}{' '}
      <Link to="/ordninger/$key" params={{ key }} className="ds-link">
        {name}
      </Link>
    </Paragraph>
  );
}

function Apply({ call }: { call: CallDetail }): ReactElement {
  const { t } = useTranslation('front');
  if (call.status === 'upcoming')
    return (
      <>
        <Paragraph>{t('call.opensOn', { date: longDate(call.opensOn) })}</Paragraph>
        <WatchCall callKey={call.key} full={false} />
      </>
    );
  if (call.status === 'closed') return <Paragraph>{t('call.closed')}</Paragraph>;
  return (
    <>
      {call.full && <Full call={call} />}
      <Button asChild>
        <Link to="/min/soknad/ny" search={{ utlysning: call.key }}>
          {t('call.apply')}
        </Link>
      </Button>
      <Paragraph data-size="sm" className="subtle">
        {t('call.applyNote')}
      </Paragraph>
      {call.full && <WatchCall callKey={call.key} full />}
    </>
  );
}

/** Whom to ask before one applies: the county's own address, or the county by name. */
function WhomToAsk({ call }: { call: CallDetail }): ReactElement {
  const { t } = useTranslation('front');
  const { contactEmail: email, county } = useSuspenseQuery(meQuery).data;
  return (
    <section>
      <Heading level={2} data-size="2xs">
        {t('call.ask')}
      </Heading>
      {email === null ? (
        <Paragraph>{t('call.askCounty', { county })}</Paragraph>
      ) : (
        <a className="ds-link" href={`mailto:${email}?subject=${encodeURIComponent(call.name)}`}>
          {t('call.write', { email })}
        </a>
      )}
    </section>
  );
}

function Sidebar({ call }: { call: CallDetail }): ReactElement {
  const { t } = useTranslation(['front', 'line']);
  const window = useCallWindow();
  return (
    <aside className="side-box" aria-labelledby="kort">
      <Heading level={2} data-size="2xs" id="kort">
        {t('call.facts')}
      </Heading>
      <Facts
        facts={[
          { label: t('call.scheme'), value: call.schemeName },
          { label: t('call.deadline'), value: window(call) },
          ...(call.money === null
            ? []
            : [
                { label: t('line:available'), value: kroner(call.money.availableOre) },
                { label: t('line:applied'), value: kroner(call.money.appliedOre) },
              ]),
        ]}
      />
      <Apply call={call} />
      <Successor call={call} />
      <WhomToAsk call={call} />
    </aside>
  );
}

function Part({ title, text }: { title: string; text: string }): ReactElement {
  return (
    <section>
      <Heading level={2} data-size="xs">
        {title}
      </Heading>
      <Paragraph>{text}</Paragraph>
    </section>
  );
}

export function CallPage(): ReactElement {
  const { t } = useTranslation('front');
  const { key } = route.useParams();
  const query = useQuery(callQuery(key));
  return (
    <Async query={query}>
      {(call) => (
        <Page
          title={call.name}
          kicker={<StatusTag state={standingOf(call)} text={t(`status.${standingOf(call)}`)} />}
          intro={call.page.purpose}
        >
          <div className="with-side">
            <div className="prose">
              <Part title={t('call.who')} text={call.page.whoMayApply} />
              {call.status !== 'closed' && <EligibilityCheck callKey={call.key} />}
              <Part title={t('call.covers')} text={call.page.covers} />
              <CallRates rates={call.rates} />
              <CallNeeds call={call} />
              <Part title={t('call.howLong')} text={call.page.howLong} />
            </div>
            <Sidebar call={call} />
          </div>
        </Page>
      )}
    </Async>
  );
}
