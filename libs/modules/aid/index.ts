export { AidModule } from './aid.module';
export { AidOfCase, type CaseAid } from './aid-of-case';
export { AidAwards } from './persistence/aid-awards';
export { ImportRates, type RatesImported, type RatesToImport } from './use-cases/import-rates';
