import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { statusFileQuery, type StatusRow } from '../../api/accounting-queries';
import { dayOf, shortDate } from '../../lib/dates';
import { amount } from '../../lib/money';
import { ExportLinks } from '../../saving/export-links';
import { ShownOf } from '../../saving/shown-of';
import { Async } from '../../ui/async';
import { DataTable } from '../../ui/data-table';
import { Alert, Tag } from '../../ui/digdir';
import { Page } from '../../ui/page';
import { CaseLink } from './case-link';
import './accounting.css';

const route = getRouteApi('/okonomi/bilag/svar/$id');
const COLOR = { confirmed: 'success', failed: 'danger', repeated: 'neutral', difference: 'warning' } as const;

function Rows({ rows }: { rows: readonly StatusRow[] }): ReactElement {
  const { t } = useTranslation('accounting');
  return (
    <DataTable
      caption={t('status.rows')}
      rows={rows}
      rowKey={({ row }) => String(row)}
      columns={[
        { key: 'row', head: t('column.row'), numeric: true, cell: ({ row }) => row },
        {
          key: 'payment',
          head: t('column.payment'),
          cell: (told) =>
            told.caseId === null || told.caseNumber === null ? (
              <span className="as-written">{told.paymentId}</span>
            ) : (
              <>
                <CaseLink id={told.caseId} number={told.caseNumber} /> {told.supplierName}
              </>
            ),
        },
        {
          key: 'outcome',
          head: t('column.outcome'),
          cell: ({ outcome, code }) => (
            <>
              <Tag data-color={COLOR[outcome]} data-size="sm">
                {t(`outcome.${outcome}`)}
              </Tag>
              {code !== null && <p className="subtle">{t(`difference.${code}`)}</p>}
            </>
          ),
        },
        {
          key: 'told',
          head: t('column.told'),
          cell: ({ bookedOn, voucherNumber, reasonCode, text }) =>
            [bookedOn === null ? null : shortDate(bookedOn), voucherNumber, reasonCode, text]
              .filter((part) => part !== null)
              .join(' · ') || '–',
        },
        {
          key: 'amount',
          head: t('column.amount'),
          numeric: true,
          cell: ({ amountOre }) => (amountOre === null ? '–' : amount(amountOre)),
        },
      ]}
    />
  );
}

/** What the accounting system said, row by row; what differs stands first. */
export function StatusFilePage(): ReactElement {
  const { t } = useTranslation('accounting');
  const { id } = route.useParams();
  const query = useQuery(statusFileQuery(id));
  return (
    <Async query={query}>
      {(file) => (
        <Page
          width="wide"
          kicker={
            <Link className="ds-link" to="/okonomi/bilag">
              {t('vouchers.title')}
            </Link>
          }
          title={t('status.name', { name: file.fileName })}
          intro={t('status.received', { name: file.receivedByName, date: dayOf(file.receivedAt) })}
        >
          <div className="accounting-part">
            <Alert data-color={file.differences === 0 ? 'success' : 'warning'} role="status">
              {t('status.summary', {
                confirmed: file.confirmed,
                failed: file.failed,
                repeated: file.repeated,
                differences: file.differences,
              })}
            </Alert>
            <Rows rows={file.rows} />
          </div>
          <ShownOf
            shown={file.rows.length}
            of={file.confirmed + file.failed + file.repeated + file.differences}
          />
          <ExportLinks path={`/api/finance/payment-status-files/${id}/export`} />
        </Page>
      )}
    </Async>
  );
}
