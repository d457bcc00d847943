import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import {
  batchesQuery,
  paymentFiguresQuery,
  statusFilesQuery,
  waitingPaymentsQuery,
  type StatusFileDetail,
} from '../../api/accounting-queries';
import { ExportLinks } from '../../saving/export-links';
import { ShownOf } from '../../saving/shown-of';
import { Async } from '../../ui/async';
import { Heading, Paragraph } from '../../ui/digdir';
import { Page } from '../../ui/page';
import { BatchesTable } from './batches-table';
import { CsvDrop } from './csv-drop';
import { FileFaults } from './file-faults';
import { StatusFilesTable } from './status-files-table';
import { useCsvUpload } from './use-csv-upload';
import { useIsFinance } from './use-is-finance';
import { WaitingPayments } from './waiting-payments';
import './accounting.css';

function ReceiveStatus(): ReactElement {
  const { t } = useTranslation('accounting');
  const navigate = useNavigate();
  const send = useCsvUpload<StatusFileDetail>({
    path: '/api/finance/payment-status-files',
    onDone: ({ id }) => navigate({ to: '/okonomi/bilag/svar/$id', params: { id } }),
  });
  return (
    <>
      <Paragraph className="subtle">{t('status.help')}</Paragraph>
      <CsvDrop label={t('status.upload')} busy={send.isPending} onFile={(file) => send.mutate(file)} />
      <FileFaults error={send.error} />
    </>
  );
}

/** Payments to the accounting system: what waits, what was sent, and what came back. */
export function VouchersPage(): ReactElement {
  const { t } = useTranslation('accounting');
  const isFinance = useIsFinance();
  const waiting = useQuery(waitingPaymentsQuery);
  const batches = useQuery(batchesQuery);
  const files = useQuery(statusFilesQuery);
  const figures = useQuery(paymentFiguresQuery);
  return (
    <Page
      width="wide"
      title={t('vouchers.title')}
      intro={t('vouchers.intro')}
      aside={
        <nav className="page-ways" aria-label={t('vouchers.more')}>
          <Link className="ds-link" to="/okonomi/avviste">
            {t('failed.title')}
          </Link>
          <Link className="ds-link" to="/okonomi/filformat">
            {t('vouchers.format')}
          </Link>
        </nav>
      }
    >
      <section className="section">
        <Heading level={2} data-size="xs">
          {t('waiting.title')}
        </Heading>
        <Async query={waiting} rows={3}>
          {(payments) => (
            <Async query={figures} rows={3}>
              {(all) => (
                <>
                  <WaitingPayments payments={payments} sum={all.waitingOre} />
                  <ShownOf shown={payments.length} of={all.waiting} />
                  <ExportLinks path="/api/finance/payment-batches/waiting/export" what={t('waiting.title')} />
                </>
              )}
            </Async>
          )}
        </Async>
      </section>
      <section className="section">
        <Heading level={2} data-size="xs">
          {t('batches.title')}
        </Heading>
        <Async query={batches} rows={3}>
          {(made) => (
            <>
              <BatchesTable batches={made} />
              <ShownOf shown={made.length} of={figures.data?.batches} />
              <ExportLinks path="/api/finance/payment-batches/export" what={t('batches.title')} />
            </>
          )}
        </Async>
      </section>
      <section className="section">
        <Heading level={2} data-size="xs">
          {t('status.title')}
        </Heading>
        <div className="accounting-part">
          {isFinance && <ReceiveStatus />}
          <Async query={files} rows={2}>
            {(received) => (
              <>
                <StatusFilesTable files={received} />
                <ShownOf shown={received.length} of={figures.data?.statusFiles} />
                <ExportLinks path="/api/finance/payment-status-files/export" what={t('status.title')} />
              </>
            )}
          </Async>
        </div>
      </section>
    </Page>
  );
}
