import { Module } from '@nestjs/common';
import { ExportForecast } from './export/export-forecast';
import { ExportFrame } from './export/export-frame';
import { ExportLimits } from './export/export-limits';
import { ExportOverview } from './export/export-overview';
import { ExportProofs } from './export/export-proofs';
import { ExportTrail } from './export/export-trail';
import { ExportTransfers } from './export/export-transfers';
import { ExportTree } from './export/export-tree';
import { ExportWarnings } from './export/export-warnings';
import { Exporter } from './export/exporter';
import { ExportController } from './http/export.controller';
import { ExportMovesController } from './http/export-moves.controller';
import { ExportStandingController } from './http/export-standing.controller';
import { FinanceController } from './http/finance.controller';
import { ProofsController } from './http/proofs.controller';
import { LedgerModule } from './ledger.module';
import { Proofs } from './persistence/proofs';
import { ReadForecast } from './use-cases/read-forecast';
import { ReadFrame } from './use-cases/read-frame';
import { ReadOverview } from './use-cases/read-overview';
import { ReadProofs } from './use-cases/read-proofs';
import { ReadTrail } from './use-cases/read-trail';
import { ReadTransfers } from './use-cases/read-transfers';
import { ReadTree } from './use-cases/read-tree';
import { WriteNote } from './use-cases/write-note';

/** What finance reads: the overview, the trees, the forecast, one krone, and what other sources say. */
@Module({
  imports: [LedgerModule],
  controllers: [
    FinanceController,
    ExportController,
    ExportMovesController,
    ExportStandingController,
    ProofsController,
  ],
  providers: [
    ReadFrame,
    ReadTransfers,
    ReadOverview,
    ReadTree,
    ReadForecast,
    ReadTrail,
    ReadProofs,
    Proofs,
    WriteNote,
    Exporter,
    ExportOverview,
    ExportTransfers,
    ExportFrame,
    ExportTree,
    ExportForecast,
    ExportTrail,
    ExportLimits,
    ExportProofs,
    ExportWarnings,
  ],
  exports: [WriteNote],
})
export class FinanceModule {}
