import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { batchFile, batchQuery, type BatchItem, type PaymentBatchDetail } from '../../api/accounting-queries';
import { shortDate } from '../../lib/dates';
import { formatAccount } from '../../lib/mod11';
import { amount, kroner } from '../../lib/money';
import { useFrameName } from '../../lib/use-frame-name';
import { ExportLinks } from '../../saving/export-links';
import { Async } from '../../ui/async';
import { DataTable } from '../../ui/data-table';
import { Button } from '../../ui/digdir';
import { Facts } from '../../ui/facts';
import { Page } from '../../ui/page';
import { StatusTag } from '../../ui/status-tag';
import { BatchStanding } from './batch-standing';
import { CaseLink } from './case-link';
import { useIsFinance } from './use-is-finance';
import './accounting.css';

const route = getRouteApi('/okonomi/bilag/$id');
const STATE = { sent: 'sent', paid: 'paid', failed: 'rejected' } as const;

function Standing({ item }: { item: BatchItem }): ReactElement {
  const { t } = useTranslation('accounting');
  const said = [
    item.resolvedOn !== null && shortDate(item.resolvedOn),
    item.voucherNumber !== null && t('batch.voucher', { number: item.voucherNumber }),
    item.reasonCode,
  ].filter(Boolean);
  return (
    <>
      <StatusTag state={STATE[item.state]} text={t(`state.${item.state}`)} />
      {said.length > 0 && <p className="subtle">{said.join(' · ')}</p>}
      {item.replaces !== null && <p className="subtle">{t('batch.replaces')}</p>}
    </>
  );
}

function Lines({ item }: { item: BatchItem }): ReactElement {
  const nameOf = useFrameName();
  return (
    <>
      {item.lines.map((line) => {
        const codes = [line.responsibility, line.function, line.project, line.account].filter(Boolean);
        return (
          <p key={`${line.frame} ${line.year} ${line.measure}`} className="subtle">
            {nameOf(line.measure)} {line.year}
            {codes.length > 0 && ` (${codes.join(' / ')})`}
            {item.lines.length > 1 && `: ${kroner(line.amountOre)}`}
          </p>
        );
      })}
    </>
  );
}

function Items({ batch }: { batch: PaymentBatchDetail }): ReactElement {
  const { t } = useTranslation(['accounting', 'common']);
  return (
    <DataTable
      caption={t('batch.payments')}
      rows={batch.items}
      rowKey={({ paymentId }) => paymentId}
      columns={[
        {
          key: 'supplier',
          head: t('column.supplier'),
          cell: (item) => (
            <>
              {item.supplierName} <span className="subtle num nowrap">{item.supplierOrgnr}</span>
            </>
          ),
          total: t('common:sum'),
        },
        {
          key: 'case',
          head: t('column.case'),
          cell: (item) => <CaseLink id={item.caseId} number={item.caseNumber} />,
        },
        {
          key: 'account',
          head: t('column.account'),
          cell: (item) => <span className="num nowrap">{formatAccount(item.accountNumber)}</span>,
        },
        { key: 'lines', head: t('column.lines'), cell: (item) => <Lines item={item} /> },
        { key: 'state', head: t('column.standing'), cell: (item) => <Standing item={item} /> },
        {
          key: 'amount',
          head: t('column.amount'),
          numeric: true,
          cell: (item) => amount(item.amountOre),
          total: amount(batch.totalOre),
        },
      ]}
    />
  );
}

/** One batch: its file, and where each of its payments stands. */
export function BatchPage(): ReactElement {
  const { t } = useTranslation('accounting');
  const { id } = route.useParams();
  const isFinance = useIsFinance();
  const query = useQuery(batchQuery(id));
  return (
    <Async query={query}>
      {(batch) => (
        <Page
          width="wide"
          kicker={
            <Link className="ds-link" to="/okonomi/bilag">
              {t('vouchers.title')}
            </Link>
          }
          title={t('batch.name', { number: batch.number })}
          intro={t('batch.intro', { count: batch.payments, amount: kroner(batch.totalOre) })}
          aside={
            isFinance && (
              <Button asChild data-size="sm">
                <a href={batchFile(id)} download>
                  {t('batch.download')}
                </a>
              </Button>
            )
          }
        >
          <div className="accounting-part">
            <Facts
              layout="grid"
              facts={[
                { label: t('column.madeOn'), value: shortDate(batch.madeOn) },
                { label: t('column.dueOn'), value: shortDate(batch.dueOn) },
                { label: t('column.madeBy'), value: batch.madeByName },
                { label: t('column.standing'), value: <BatchStanding batch={batch} /> },
              ]}
            />
            <Items batch={batch} />
          </div>
          <ExportLinks path={`/api/finance/payment-batches/${id}/export`} />
          <p className="source as-written">{t('batch.sha256', { sum: batch.sha256 })}</p>
        </Page>
      )}
    </Async>
  );
}
