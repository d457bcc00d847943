import { Module } from '@nestjs/common';
import { NotificationsModule } from '@tilsagn/modules/notifications';
import { CloseBlocksJob } from './jobs/close-blocks.job';
import { ProofFigures } from './jobs/proof-figures';
import { ProveLedgerJob } from './jobs/prove-ledger.job';
import { LedgerModule } from './ledger.module';
import { Proofs } from './persistence/proofs';
import { CloseBlocks } from './use-cases/close-blocks';
import { KeepRoot } from './use-cases/keep-root';
import { ProveLedger } from './use-cases/prove-ledger';

/** What the worker does to the ledger by itself: seals it each minute, and proves it each night. */
@Module({
  imports: [LedgerModule, NotificationsModule],
  providers: [CloseBlocks, CloseBlocksJob, KeepRoot, ProofFigures, Proofs, ProveLedger, ProveLedgerJob],
  exports: [CloseBlocks, KeepRoot, ProveLedger],
})
export class LedgerProofModule {}
