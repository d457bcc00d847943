import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { registerFactsQuery, type RegisterFacts } from '../../api/company-queries';
import { clockOf, dayOf, shortDate } from '../../lib/dates';
import { Alert, Heading, Paragraph } from '../../ui/digdir';
import { Facts, type Fact } from '../../ui/facts';
import { Loading } from '../../ui/loading';
import { useOrganisationFacts } from '../../ui/organisation-facts';
import { ProblemAlert } from '../../ui/problem-alert';

function Warnings({ facts }: { facts: RegisterFacts }): ReactElement | null {
  const { t } = useTranslation('companies');
  const { bankrupt, deletedOn } = facts;
  if (!bankrupt && deletedOn === null) return null;
  return (
    <Alert data-color="warning">
      {bankrupt && <Paragraph>{t('register.bankrupt')}</Paragraph>}
      {deletedOn !== null && <Paragraph>{t('register.deleted', { date: shortDate(deletedOn) })}</Paragraph>}
    </Alert>
  );
}

/** What the register says of a company now, and when it said so. */
export function RegisterPart({ orgnr }: { orgnr: string }): ReactElement {
  const { t } = useTranslation('companies');
  const factsOf = useOrganisationFacts();
  const query = useQuery(registerFactsQuery(orgnr));
  const more = ({ naceStandard, region }: RegisterFacts): Fact[] => [
    ...(naceStandard === null ? [] : [{ label: t('register.standard'), value: naceStandard }]),
    ...(region === null ? [] : [{ label: t('register.region'), value: region }]),
  ];
  return (
    <section className="section" aria-labelledby="register">
      <Heading level={2} data-size="xs" id="register">
        {t('register.title')}
      </Heading>
      {query.data === undefined && query.error === null && <Loading rows={4} />}
      {query.error !== null && query.data === undefined && <ProblemAlert error={query.error} />}
      {query.data !== undefined && (
        <>
          <Warnings facts={query.data} />
          <Facts layout="grid" facts={[...factsOf(query.data), ...more(query.data)]} />
          <p className="source">
            {t('register.fetched', {
              date: dayOf(query.data.fetchedAt),
              time: clockOf(query.data.fetchedAt),
            })}
          </p>
        </>
      )}
    </section>
  );
}
