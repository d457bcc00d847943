export { type AwardStatisticsJson, awardStatisticsJson } from './award-statistics-json';
export { StatisticsModule } from './statistics.module';
export { ReadAwards } from './use-cases/read-awards';
