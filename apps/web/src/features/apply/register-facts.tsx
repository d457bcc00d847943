import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Organisation } from '../../api/contract';
import { organisationQuery } from '../../api/queries';
import { dayOf, longDate } from '../../lib/dates';
import { formatOrgnr } from '../../lib/mod11';
import { Facts, type Fact } from '../../ui/facts';
import { Loading } from '../../ui/loading';
import { ProblemAlert } from '../../ui/problem-alert';

/** What the register says about a company, as rows of facts. */
export function useOrganisationFacts(): (organisation: Organisation) => Fact[] {
  const { t } = useTranslation();
  return (organisation) => [
    { label: t('organisation.name'), value: organisation.name },
    { label: t('organisation.orgnr'), value: <span className="num">{formatOrgnr(organisation.orgnr)}</span> },
    { label: t('organisation.form'), value: organisation.form },
    {
      label: t('organisation.municipality'),
      value: organisation.municipalityName ?? organisation.municipalityNumber,
    },
    { label: t('organisation.employees'), value: organisation.employees ?? t('organisation.fewerThanFive') },
    { label: t('organisation.nace'), value: organisation.naceCode ?? '–' },
    ...(organisation.bankrupt ? [{ label: t('organisation.state'), value: t('organisation.bankrupt') }] : []),
    ...(organisation.deletedOn === null
      ? []
      : [
          {
            label: t('organisation.state'),
            value: t('organisation.deleted', { date: longDate(organisation.deletedOn) }),
          },
        ]),
  ];
}

export function RegisterFacts({ orgnr }: { orgnr: string }): ReactElement {
  const { t } = useTranslation('apply');
  const facts = useOrganisationFacts();
  const { data, error } = useQuery(organisationQuery(orgnr));
  if (error !== null) return <ProblemAlert error={error} />;
  if (data === undefined) return <Loading rows={3} />;
  return (
    <section className="box" aria-label={t('start.facts')}>
      <Facts facts={facts(data)} layout="grid" />
      <p className="source">
        {t('start.source', { date: dayOf(data.fetchedAt) })}{' '}
        <a
          className="ds-link"
          href={`https://virksomhet.brreg.no/nb/oppslag/enheter/${orgnr}`}
          rel="noreferrer"
        >
          {t('start.wrong')}
        </a>
      </p>
    </section>
  );
}
