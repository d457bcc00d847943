import { Module } from '@nestjs/common';
import { DisbursementsModule } from '@tilsagn/modules/disbursements';
import { PaymentBatchesController } from './http/payment-batches.controller';
import { StatusFilesController } from './http/status-files.controller';
import { BatchCandidates } from './persistence/batch-candidates';
import { BatchList } from './persistence/batch-list';
import { DimensionsReader } from './persistence/dimensions-reader';
import { LedgerPayments } from './persistence/ledger-payments';
import { PaymentBatches } from './persistence/payment-batches';
import { PaymentFormats } from './persistence/payment-formats';
import { StatusFileList } from './persistence/status-file-list';
import { StatusFiles } from './persistence/status-files';
import { MakeBatch } from './use-cases/make-batch';
import { ReadBatches } from './use-cases/read-batches';
import { ReadStatusFiles } from './use-cases/read-status-files';
import { ReceiveStatus } from './use-cases/receive-status';

const useCases = [MakeBatch, ReadBatches, ReadStatusFiles, ReceiveStatus];

/** Payments to the accounting system and back, and the ledger held against the accounts (docs/accounting.md). */
@Module({
  imports: [DisbursementsModule],
  controllers: [PaymentBatchesController, StatusFilesController],
  providers: [
    ...useCases,
    BatchCandidates,
    BatchList,
    DimensionsReader,
    LedgerPayments,
    PaymentBatches,
    PaymentFormats,
    StatusFileList,
    StatusFiles,
  ],
  exports: useCases,
})
export class AccountingModule {}
