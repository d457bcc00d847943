export { readRows } from './import/read-records';
export { Ledger } from './ledger';
export { LedgerModule } from './ledger.module';
export { LedgerReader } from './ledger-reader';
export type { BalancesQuestion } from './persistence/balances';
export type { NewTransfer, Posted } from './persistence/posting';
export { CheckLedger, type CheckedInvariant } from './use-cases/check-ledger';
export { type Imported, type ImportFile, ImportLedger } from './use-cases/import-ledger';
export { type BalanceDto, balanceDto } from './http/balance.dto';
