import { Module } from '@nestjs/common';
import { Ledger } from './ledger';
import { LedgerReader } from './ledger-reader';
import { Posting } from './persistence/posting';
import { CheckLedger } from './use-cases/check-ledger';
import { ImportLedger } from './use-cases/import-ledger';

@Module({
  providers: [Posting, Ledger, LedgerReader, CheckLedger, ImportLedger],
  exports: [Ledger, LedgerReader, CheckLedger, ImportLedger],
})
export class LedgerModule {}
