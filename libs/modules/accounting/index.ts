export { AccountingModule } from './accounting.module';
export { ImportEntries } from './use-cases/import-entries';
export { MakeBatch } from './use-cases/make-batch';
export { ReadBatches } from './use-cases/read-batches';
export { ReadStatusFiles } from './use-cases/read-status-files';
export { ReceiveStatus } from './use-cases/receive-status';
