import { Module } from '@nestjs/common';
import { Ledger } from './ledger';
import { LedgerReader } from './ledger-reader';
import { Posting } from './persistence/posting';

@Module({
  providers: [Posting, Ledger, LedgerReader],
  exports: [Ledger, LedgerReader],
})
export class LedgerModule {}
