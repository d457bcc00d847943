import { Module } from '@nestjs/common';
import { DisbursementsModule } from '@tilsagn/modules/disbursements';
import { Exporter } from '@tilsagn/modules/ledger';
import { NotificationsModule } from '@tilsagn/modules/notifications';
import { WorkflowModule } from '@tilsagn/modules/workflow';
import { ExportBatch } from './export/export-batch';
import { ExportBatches } from './export/export-batches';
import { ExportDimensions } from './export/export-dimensions';
import { ExportFailed } from './export/export-failed';
import { ExportMonth } from './export/export-month';
import { ExportStatusFiles } from './export/export-status-files';
import { ExportWaiting } from './export/export-waiting';
import { ExportYear } from './export/export-year';
import { AccountingExportsController } from './http/accounting-exports.controller';
import { DimensionsController } from './http/dimensions.controller';
import { FailedPaymentsController } from './http/failed-payments.controller';
import { PaymentBatchesController } from './http/payment-batches.controller';
import { PaymentExportsController } from './http/payment-exports.controller';
import { PaymentFileFormatController } from './http/payment-file-format.controller';
import { ReconciliationController } from './http/reconciliation.controller';
import { StatusFilesController } from './http/status-files.controller';
import { AccountingEntries } from './persistence/accounting-entries';
import { BatchCandidates } from './persistence/batch-candidates';
import { BatchList } from './persistence/batch-list';
import { CommittedParts } from './persistence/committed-parts';
import { DimensionRows } from './persistence/dimension-rows';
import { DimensionsReader } from './persistence/dimensions-reader';
import { FailedPayments } from './persistence/failed-payments';
import { LedgerPayments } from './persistence/ledger-payments';
import { PaymentBatches } from './persistence/payment-batches';
import { PaymentFormats } from './persistence/payment-formats';
import { ReconciliationNotes } from './persistence/reconciliation-notes';
import { StatusFileList } from './persistence/status-file-list';
import { StatusFiles } from './persistence/status-files';
import { TellSecondPerson } from './tell-second-person';
import { ChangeFormat } from './use-cases/change-format';
import { CorrectPayment } from './use-cases/correct-payment';
import { ImportEntries } from './use-cases/import-entries';
import { MakeBatch } from './use-cases/make-batch';
import { PreviewFormat } from './use-cases/preview-format';
import { ReadBatches } from './use-cases/read-batches';
import { ReadFailedPayments } from './use-cases/read-failed-payments';
import { ReadPaymentFigures } from './use-cases/read-payment-figures';
import { ReadStatusFiles } from './use-cases/read-status-files';
import { ReceiveStatus } from './use-cases/receive-status';
import { ReconcilePeriod } from './use-cases/reconcile-period';
import { SetDimensions } from './use-cases/set-dimensions';

const useCases = [
  ChangeFormat,
  CorrectPayment,
  ImportEntries,
  MakeBatch,
  PreviewFormat,
  ReadBatches,
  ReadFailedPayments,
  ReadPaymentFigures,
  ReadStatusFiles,
  ReceiveStatus,
  ReconcilePeriod,
  SetDimensions,
];

/** Payments to the accounting system and back, and the ledger held against the accounts (docs/accounting.md). */
@Module({
  imports: [DisbursementsModule, NotificationsModule, WorkflowModule],
  controllers: [
    AccountingExportsController,
    DimensionsController,
    FailedPaymentsController,
    PaymentBatchesController,
    PaymentExportsController,
    PaymentFileFormatController,
    ReconciliationController,
    StatusFilesController,
  ],
  providers: [
    ...useCases,
    AccountingEntries,
    BatchCandidates,
    BatchList,
    CommittedParts,
    DimensionRows,
    DimensionsReader,
    ExportBatch,
    ExportBatches,
    ExportDimensions,
    Exporter,
    ExportFailed,
    ExportMonth,
    ExportStatusFiles,
    ExportWaiting,
    ExportYear,
    FailedPayments,
    LedgerPayments,
    PaymentBatches,
    PaymentFormats,
    ReconciliationNotes,
    StatusFileList,
    StatusFiles,
    TellSecondPerson,
  ],
  exports: useCases,
})
export class AccountingModule {}
