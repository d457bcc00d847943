export { DocumentsModule } from './documents.module';
export { Documents, type Examination, type ReceivedFile } from './documents';
export { safeFileName } from './file-name';
export { ScanFilesJob } from './jobs/scan-files.job';
export { GRACE_DAYS, SweepFilesJob } from './jobs/sweep-files.job';
export type { Attachment } from './persistence/attachments';
export type { ScanResult } from './scanner/file-scanner';
export { CheckFiles, type CheckedFiles } from './use-cases/check-files';
export { FileStore } from './store/file-store';
