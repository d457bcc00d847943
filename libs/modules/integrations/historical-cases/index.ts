export { HistoricalCasesModule } from './historical-cases.module';
export { ImportCases } from './use-cases/import-cases';
