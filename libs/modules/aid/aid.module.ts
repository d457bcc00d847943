import { Module } from '@nestjs/common';
import { WorkflowModule } from '@tilsagn/modules/workflow';
import { AidOfCase } from './aid-of-case';
import { AidAwards } from './persistence/aid-awards';
import { ExportAidToReport } from './export/export-aid-to-report';
import { AidToReportController } from './http/aid-to-report.controller';
import { AidToReport } from './persistence/aid-to-report';
import { AidRecords } from './persistence/aid-records';
import { ExchangeRates } from './persistence/exchange-rates';
import { ListAidToReport } from './use-cases/list-aid-to-report';
import { ImportRates } from './use-cases/import-rates';

/** What a company and its undertaking have had before, and what of it must be reported as state aid. */
@Module({
  imports: [WorkflowModule],
  controllers: [AidToReportController],
  providers: [
    AidAwards,
    AidOfCase,
    AidRecords,
    AidToReport,
    ExchangeRates,
    ExportAidToReport,
    ImportRates,
    ListAidToReport,
  ],
  exports: [AidAwards, AidOfCase, ImportRates],
})
export class AidModule {}
