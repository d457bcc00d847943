export { Ledger } from './ledger';
export { LedgerModule } from './ledger.module';
export { LedgerReader } from './ledger-reader';
export type { Posted } from './persistence/posting';
