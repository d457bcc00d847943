import { Module } from '@nestjs/common';
import { ReadAwards } from './use-cases/read-awards';

@Module({ providers: [ReadAwards], exports: [ReadAwards] })
export class StatisticsModule {}
