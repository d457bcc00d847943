import { Module } from '@nestjs/common';
import { WorkflowModule } from '@tilsagn/modules/workflow';
import { AidOfCase } from './aid-of-case';
import { AidAwards } from './persistence/aid-awards';
import { AidRecords } from './persistence/aid-records';
import { ExchangeRates } from './persistence/exchange-rates';
import { ImportRates } from './use-cases/import-rates';

/** What a company and its undertaking have had before, and what of it must be reported as state aid. */
@Module({
  imports: [WorkflowModule],
  providers: [AidAwards, AidOfCase, AidRecords, ExchangeRates, ImportRates],
  exports: [AidAwards, AidOfCase, ImportRates],
})
export class AidModule {}
