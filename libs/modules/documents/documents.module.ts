import { Module } from '@nestjs/common';
import { Documents } from './documents';
import { Attachments } from './persistence/attachments';
import { DiskFileStore } from './store/disk-file-store';
import { FileStore } from './store/file-store';

@Module({
  providers: [Attachments, Documents, { provide: FileStore, useClass: DiskFileStore }],
  exports: [Documents],
})
export class DocumentsModule {}
