import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Company } from '../../api/company-queries';
import { shortDate } from '../../lib/dates';
import { amount } from '../../lib/money';
import { DataTable } from '../../ui/data-table';
import { Heading } from '../../ui/digdir';
import { EmptyState } from '../../ui/empty-state';

const orDash = (ore: number | null): string => (ore === null ? '–' : amount(ore));

/** Every case the company applies in or takes part in. */
export function CasesPart({ company: { cases, total } }: { company: Company }): ReactElement {
  const { t } = useTranslation('companies');
  return (
    <section className="section" aria-labelledby="saker">
      <Heading level={2} data-size="xs" id="saker">
        {t('cases.title')} <span className="count num">{total}</span>
      </Heading>
      {cases.length === 0 ? (
        <EmptyState text={t('cases.none')} />
      ) : (
        <DataTable
          caption={t('cases.title')}
          rows={cases}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'number',
              head: t('column.number'),
              cell: ({ id, caseNumber }) => (
                <Link className="ds-link num nowrap" to="/saker/$id" params={{ id }}>
                  {caseNumber ?? t('cases.noNumber')}
                </Link>
              ),
            },
            {
              key: 'what',
              head: t('column.call'),
              cell: ({ callName, applies, applicantName }) =>
                applies ? callName : t('cases.takesPart', { call: callName, name: applicantName }),
            },
            { key: 'state', head: t('column.state'), cell: ({ stateText }) => stateText },
            {
              key: 'sent',
              head: t('column.sent'),
              minor: true,
              cell: ({ submittedOn }) => (
                <span className="num nowrap">{submittedOn === null ? '–' : shortDate(submittedOn)}</span>
              ),
            },
            {
              key: 'applied',
              head: t('column.applied'),
              numeric: true,
              minor: true,
              cell: (row) => orDash(row.appliedOre),
            },
            {
              key: 'granted',
              head: t('column.granted'),
              numeric: true,
              cell: (row) => orDash(row.grantedOre),
            },
            { key: 'paid', head: t('column.paid'), numeric: true, cell: (row) => amount(row.paidOre) },
          ]}
        />
      )}
      {cases.length < total && <p className="subtle">{t('cases.newest', { count: cases.length })}</p>}
    </section>
  );
}
