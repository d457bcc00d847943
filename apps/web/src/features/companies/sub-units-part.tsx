import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { registerFactsQuery, subUnitsQuery, type SubUnits } from '../../api/company-queries';
import { clockOf, dayOf, shortDate } from '../../lib/dates';
import { formatOrgnr } from '../../lib/mod11';
import { DataTable } from '../../ui/data-table';
import { Alert, Heading, Paragraph } from '../../ui/digdir';
import { EmptyState } from '../../ui/empty-state';
import { Loading } from '../../ui/loading';
import { ProblemAlert } from '../../ui/problem-alert';

function Listed({ items }: Pick<SubUnits, 'items'>): ReactElement {
  const { t } = useTranslation(['companies', 'common']);
  return (
    <DataTable
      caption={t('units.title')}
      rows={items}
      rowKey={({ orgnr }) => orgnr}
      columns={[
        {
          key: 'name',
          head: t('column.name'),
          cell: ({ name, closedOn }) =>
            closedOn === null ? name : t('units.closed', { name, date: shortDate(closedOn) }),
        },
        {
          key: 'orgnr',
          head: t('column.orgnr'),
          cell: ({ orgnr }) => <span className="num nowrap">{formatOrgnr(orgnr)}</span>,
        },
        {
          key: 'place',
          head: t('column.place'),
          cell: ({ municipalityName: name, municipalityNumber: number }) =>
            name ?? (number === null ? '–' : t('units.outside', { number })),
        },
        { key: 'region', head: t('register.region'), cell: ({ region }) => region ?? '–' },
        {
          key: 'nace',
          head: t('common:organisation.nace'),
          minor: true,
          cell: ({ naceCode }) => <span className="num">{naceCode ?? '–'}</span>,
        },
        {
          key: 'employees',
          head: t('common:organisation.employees'),
          numeric: true,
          cell: ({ employees }) => employees ?? t('common:organisation.fewerThanFive'),
        },
      ]}
    />
  );
}

/** Says so where the company itself lies outside the county and something of it that is open lies inside. */
function Inside({ orgnr, items }: { orgnr: string } & Pick<SubUnits, 'items'>): ReactElement | null {
  const { t } = useTranslation('companies');
  const { data } = useQuery(registerFactsQuery(orgnr));
  if (data === undefined || data.municipalityNumber === null || data.municipalityName !== null) return null;
  const inside = items.filter(
    ({ municipalityName, closedOn }) => municipalityName !== null && closedOn === null,
  );
  return (
    <Alert data-color="info">
      <Paragraph>{t('units.inside', { count: inside.length })}</Paragraph>
    </Alert>
  );
}

/** The places of business that the register lists of a company, and where they lie. */
export function SubUnitsPart({ orgnr }: { orgnr: string }): ReactElement {
  const { t } = useTranslation('companies');
  const { data, error } = useQuery(subUnitsQuery(orgnr));
  return (
    <section className="section" aria-labelledby="underenheter">
      <Heading level={2} data-size="xs" id="underenheter">
        {t('units.title')} {data !== undefined && <span className="count num">{data.total}</span>}
      </Heading>
      {data === undefined && error === null && <Loading rows={3} />}
      {data === undefined && error !== null && <ProblemAlert error={error} />}
      {data !== undefined && (
        <>
          <Inside orgnr={orgnr} items={data.items} />
          {data.items.length === 0 ? <EmptyState text={t('units.none')} /> : <Listed items={data.items} />}
          {data.items.length < data.total && (
            <p className="subtle">{t('units.first', { count: data.items.length })}</p>
          )}
          <p className="source">
            {t('register.fetched', { date: dayOf(data.fetchedAt), time: clockOf(data.fetchedAt) })}
          </p>
        </>
      )}
    </section>
  );
}
