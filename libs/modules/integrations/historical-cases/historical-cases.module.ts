import { Module } from '@nestjs/common';
import { LedgerModule } from '@tilsagn/modules/ledger';
import { HistoricalCaseRows } from './persistence/historical-case-rows';
import { KnownWorld } from './persistence/known-world';
import { ImportCases } from './use-cases/import-cases';

/** Awards made before the system was there, imported with their money. */
@Module({
  imports: [LedgerModule],
  providers: [HistoricalCaseRows, KnownWorld, ImportCases],
  exports: [ImportCases],
})
export class HistoricalCasesModule {}
