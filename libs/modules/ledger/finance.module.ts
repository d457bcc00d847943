import { Module } from '@nestjs/common';
import { ExportFrame } from './export/export-frame';
import { ExportOverview } from './export/export-overview';
import { ExportTransfers } from './export/export-transfers';
import { Exporter } from './export/exporter';
import { ExportController } from './http/export.controller';
import { FinanceController } from './http/finance.controller';
import { LedgerModule } from './ledger.module';
import { ReadForecast } from './use-cases/read-forecast';
import { ReadFrame } from './use-cases/read-frame';
import { ReadOverview } from './use-cases/read-overview';
import { ReadTrail } from './use-cases/read-trail';
import { ReadTransfers } from './use-cases/read-transfers';
import { ReadTree } from './use-cases/read-tree';
import { WriteNote } from './use-cases/write-note';

/** What finance reads: the overview, the trees, the forecast, one krone, and what other sources say. */
@Module({
  imports: [LedgerModule],
  controllers: [FinanceController, ExportController],
  providers: [
    ReadFrame,
    ReadTransfers,
    ReadOverview,
    ReadTree,
    ReadForecast,
    ReadTrail,
    WriteNote,
    Exporter,
    ExportOverview,
    ExportTransfers,
    ExportFrame,
  ],
  exports: [WriteNote],
})
export class FinanceModule {}
