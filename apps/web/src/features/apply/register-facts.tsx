import { useQuery } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { organisationQuery } from '../../api/queries';
import { clockOf, dayOf } from '../../lib/dates';
import { Facts } from '../../ui/facts';
import { useOrganisationFacts } from '../../ui/organisation-facts';
import { Loading } from '../../ui/loading';
import { ProblemAlert } from '../../ui/problem-alert';

interface Props {
  orgnr: string;
  /** A refusal is left to whoever tells it already. */
  quiet: boolean;
  /** What follows from them. */
  children: ReactNode;
}

/** What the register says about a company. */
export function RegisterFacts({ orgnr, quiet, children }: Props): ReactElement | null {
  const { t } = useTranslation('apply');
  const facts = useOrganisationFacts();
  const { data, error } = useQuery(organisationQuery(orgnr));
  if (error !== null) return quiet ? null : <ProblemAlert error={error} />;
  if (data === undefined) return <Loading rows={3} />;
  return (
    <>
      <section className="box" aria-label={t('start.facts')}>
        <Facts facts={facts(data)} layout="grid" />
        <p className="source">
          {t('start.source', { date: dayOf(data.fetchedAt), time: clockOf(data.fetchedAt) })}{' '}
          <a
            className="ds-link"
            href={`https://virksomhet.brreg.no/nb/oppslag/enheter/${orgnr}`}
            rel="noreferrer"
          >
            {t('start.wrong')}
          </a>
        </p>
      </section>
      <div aria-live="polite">{children}</div>
    </>
  );
}
