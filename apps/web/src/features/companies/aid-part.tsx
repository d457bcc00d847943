import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Company } from '../../api/company-queries';
import { amount } from '../../lib/money';
import { DataTable } from '../../ui/data-table';
import { Heading } from '../../ui/digdir';
import { EmptyState } from '../../ui/empty-state';

type Aid = Company['aid'][number];

const sumOf = (aid: readonly Aid[], figure: (row: Aid) => number): string =>
  amount(aid.reduce((sum, row) => sum + figure(row), 0));

/** What the company was granted and paid, by year and scheme. */
export function AidPart({ company: { aid } }: { company: Company }): ReactElement {
  const { t } = useTranslation(['companies', 'common']);
  return (
    <section className="section" aria-labelledby="stotte">
      <Heading level={2} data-size="xs" id="stotte">
        {t('aid.title')}
      </Heading>
      {aid.length === 0 ? (
        <EmptyState text={t('aid.none')} />
      ) : (
        <DataTable
          caption={t('aid.title')}
          rows={aid}
          rowKey={({ year, schemeName, basis }) => `${year} ${schemeName} ${basis ?? ''}`}
          columns={[
            {
              key: 'year',
              head: t('column.year'),
              cell: ({ year }) => <span className="num">{year}</span>,
              total: t('common:sum'),
            },
            { key: 'scheme', head: t('column.scheme'), cell: ({ schemeName }) => schemeName },
            { key: 'basis', head: t('column.basis'), cell: ({ basis }) => t(`basis.${basis ?? 'unknown'}`) },
            {
              key: 'granted',
              head: t('column.granted'),
              numeric: true,
              cell: (row) => amount(row.grantedOre),
              total: sumOf(aid, (row) => row.grantedOre),
            },
            {
              key: 'withdrawn',
              head: t('column.withdrawn'),
              numeric: true,
              minor: true,
              cell: (row) => amount(row.withdrawnOre),
              total: sumOf(aid, (row) => row.withdrawnOre),
            },
            {
              key: 'paid',
              head: t('column.paid'),
              numeric: true,
              cell: (row) => amount(row.paidOre),
              total: sumOf(aid, (row) => row.paidOre),
            },
            {
              key: 'repaid',
              head: t('column.repaid'),
              numeric: true,
              minor: true,
              cell: (row) => amount(row.repaidOre),
              total: sumOf(aid, (row) => row.repaidOre),
            },
          ]}
        />
      )}
    </section>
  );
}
