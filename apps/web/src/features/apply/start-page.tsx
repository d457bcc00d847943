import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationView } from '../../api/contract';
import type { Party } from '../../api/contract';
import { callQuery, meQuery } from '../../api/queries';
import { useCommand } from '../../api/use-command';
import { formatOrgnr } from '../../lib/mod11';
import { Async } from '../../ui/async';
import { ChoiceField } from '../../ui/choice-field';
import { Button } from '../../ui/digdir';
import { Page } from '../../ui/page';
import { ProblemAlert } from '../../ui/problem-alert';
import { NoCompany } from './no-company';
import { NotEligible } from './not-eligible';
import { OpenDrafts } from './open-drafts';
import { RegisterFacts } from './register-facts';

const route = getRouteApi('/min/soknad/ny');

function ChooseCompany({ parties, callKey }: { parties: readonly Party[]; callKey: string }): ReactElement {
  // All that a choice will say is asked for at once: a text fetched later would blank the page under the hand.
  const { t } = useTranslation(['apply', 'draft', 'eligibility']);
  const navigate = useNavigate();
  const [orgnr, setOrgnr] = useState(parties.length === 1 ? parties[0]?.orgnr : undefined);
  const [missing, setMissing] = useState(false);
  const start = useCommand<ApplicationView>({
    touches: [['applications']],
    onDone: (view) => navigate({ to: '/min/soknad/$id/steg/$step', params: { id: view.id, step: '1' } }),
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(orgnr === undefined);
        if (orgnr !== undefined)
          start.mutate({ path: '/api/applications', method: 'POST', body: { callKey, orgnr } });
      }}
    >
      <ChoiceField
        id="felt-virksomhet"
        label={t('start.company')}
        help={t('start.companyHelp')}
        error={missing && orgnr === undefined ? t('start.chooseCompany') : undefined}
        value={orgnr}
        onChange={(chosen) => {
          start.reset();
          setOrgnr(chosen);
        }}
        choices={parties.map((party) => ({
          value: party.orgnr,
          label: party.name,
          note: [t('start.orgnr', { orgnr: formatOrgnr(party.orgnr) }), t('draft:start.role')].join(' · '),
        }))}
      />
      {orgnr !== undefined && (
        <RegisterFacts orgnr={orgnr} quiet={start.error !== null}>
          {start.error === null && <NotEligible callKey={callKey} orgnr={orgnr} />}
        </RegisterFacts>
      )}
      <ProblemAlert error={start.error} />
      <div className="button-row">
        <Button type="submit" loading={start.isPending}>
          {t('start.go')}
        </Button>
      </div>
    </form>
  );
}

/** Which company applies, with what the register knows about it, before the form opens. */
export function StartPage(): ReactElement {
  const { t } = useTranslation('apply');
  const { utlysning } = route.useSearch();
  const { data: me } = useSuspenseQuery(meQuery);
  const call = useQuery(callQuery(utlysning));
  const parties = me.user?.parties ?? [];
  return (
    <Async query={call}>
      {(shown) => (
        <Page width="text" kicker={shown.name} title={t('start.title')} intro={t('start.intro')}>
          <OpenDrafts callKey={shown.key} />
          {parties.length === 0 ? <NoCompany /> : <ChooseCompany parties={parties} callKey={shown.key} />}
        </Page>
      )}
    </Async>
  );
}
