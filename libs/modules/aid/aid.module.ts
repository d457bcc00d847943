import { Module } from '@nestjs/common';
import { WorkflowModule } from '@tilsagn/modules/workflow';
import { AidOfCase } from './aid-of-case';
import { AidAwards } from './persistence/aid-awards';
import { AidRecords } from './persistence/aid-records';

/** What a company and its undertaking have had before, and what of it must be reported as state aid. */
@Module({
  imports: [WorkflowModule],
  providers: [AidAwards, AidOfCase, AidRecords],
  exports: [AidAwards, AidOfCase],
})
export class AidModule {}
