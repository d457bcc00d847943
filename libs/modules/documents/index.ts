export { DocumentsModule } from './documents.module';
export { Documents, type ReceivedFile } from './documents';
export type { Attachment } from './persistence/attachments';
export { FileStore } from './store/file-store';
