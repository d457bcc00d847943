import { Logger, Module, type FactoryProvider } from '@nestjs/common';
import { Config } from '@tilsagn/platform/config/config';
import { Documents } from './documents';
import { ScanFilesJob } from './jobs/scan-files.job';
import { SweepFilesJob } from './jobs/sweep-files.job';
import { Attachments } from './persistence/attachments';
import { FileUpkeep } from './persistence/file-upkeep';
import { ClamdScanner } from './scanner/clamd-scanner';
import { FileScanner, NoScanner } from './scanner/file-scanner';
import { DiskFileStore } from './store/disk-file-store';
import { FileStore } from './store/file-store';
import { CheckFiles } from './use-cases/check-files';

/** A person waits for the answer: what takes longer is scanned later. */
const SCAN_TIMEOUT_MS = 10_000;

const scanner: FactoryProvider<FileScanner> = {
  provide: FileScanner,
  inject: [Config],
  useFactory: ({ clamdUrl }: Config) =>
    clamdUrl === undefined
      ? new NoScanner()
      : new ClamdScanner({ url: clamdUrl, timeoutMs: SCAN_TIMEOUT_MS, logger: new Logger('scanner') }),
};

@Module({
  providers: [
    Attachments,
    CheckFiles,
    Documents,
    FileUpkeep,
    ScanFilesJob,
    SweepFilesJob,
    scanner,
    { provide: FileStore, useClass: DiskFileStore },
  ],
  exports: [CheckFiles, Documents],
})
export class DocumentsModule {}
