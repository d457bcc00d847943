import { Module } from '@nestjs/common';
import { CaseTransfersController } from './http/case-transfers.controller';
import { LedgerController } from './http/ledger.controller';
import { Ledger } from './ledger';
import { LedgerReader } from './ledger-reader';
import { Posting } from './persistence/posting';
import { CheckLedger } from './use-cases/check-ledger';
import { ImportLedger } from './use-cases/import-ledger';
import { ReadBalances } from './use-cases/read-balances';
import { ReadCaseTransfers } from './use-cases/read-case-transfers';
import { ReadFrame } from './use-cases/read-frame';
import { ReadTransfers } from './use-cases/read-transfers';
import { VerifyLedger } from './use-cases/verify-ledger';

@Module({
  controllers: [LedgerController, CaseTransfersController],
  providers: [
    Posting,
    Ledger,
    LedgerReader,
    CheckLedger,
    ImportLedger,
    ReadBalances,
    ReadCaseTransfers,
    ReadFrame,
    ReadTransfers,
    VerifyLedger,
  ],
  exports: [Posting, Ledger, LedgerReader, CheckLedger, ImportLedger, VerifyLedger],
})
export class LedgerModule {}
