import { Module } from '@nestjs/common';
import { FinanceController } from './http/finance.controller';
import { LedgerModule } from './ledger.module';
import { ReadForecast } from './use-cases/read-forecast';
import { ReadOverview } from './use-cases/read-overview';
import { ReadTrail } from './use-cases/read-trail';
import { ReadTree } from './use-cases/read-tree';
import { WriteNote } from './use-cases/write-note';

/** What finance reads: the overview, the trees, the forecast, one krone, and what other sources say. */
@Module({
  imports: [LedgerModule],
  controllers: [FinanceController],
  providers: [ReadOverview, ReadTree, ReadForecast, ReadTrail, WriteNote],
  exports: [WriteNote],
})
export class FinanceModule {}
