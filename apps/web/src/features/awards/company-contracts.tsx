import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContractCompany } from '../../api/contract-list-queries';
import { shortDate } from '../../lib/dates';
import { formatOrgnr } from '../../lib/mod11';
import { amount } from '../../lib/money';
import { DataTable } from '../../ui/data-table';
import { Heading } from '../../ui/digdir';

/** A company of a list with its contracts, and its case once it has one. */
export function CompanyContracts({ company }: { company: ContractCompany }): ReactElement {
  const { t } = useTranslation('awards');
  const { orgnr, name, amountOre, caseId, rows } = company;
  return (
    <section className="section">
      <Heading level={3} data-size="2xs">
        {name ?? t('one.unknown')} <span className="num nowrap">{formatOrgnr(orgnr)}</span>
      </Heading>
      {caseId !== null && (
        <p>
          <Link className="ds-link" to="/saker/$id" params={{ id: caseId }}>
            {t('one.openCase')}
          </Link>
        </p>
      )}
      <DataTable
        caption={t('one.contractsOf', { name: name ?? orgnr })}
        rows={rows}
        rowKey={({ row }) => String(row)}
        columns={[
          { key: 'contract', head: t('column.contract'), cell: ({ contractId }) => contractId },
          { key: 'unit', head: t('column.unit'), cell: ({ unitText }) => unitText, minor: true },
          { key: 'period', head: t('column.period'), cell: ({ period }) => period },
          { key: 'on', head: t('column.activeOn'), cell: ({ activeOn }) => shortDate(activeOn), minor: true },
          { key: 'why', head: t('column.leftOut'), cell: ({ exclusionText }) => exclusionText ?? '–' },
          {
            key: 'amount',
            head: t('column.amount'),
            numeric: true,
            cell: (row) => amount(row.amountOre),
            total: amount(amountOre),
          },
        ]}
      />
    </section>
  );
}
