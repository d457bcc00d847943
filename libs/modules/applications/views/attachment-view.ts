import type { Attachment } from '@tilsagn/modules/documents';
import type { AttachmentDto } from '../http/case-parts.dto';

export const attachmentDto = (attachment: Attachment): AttachmentDto => ({
  id: attachment.id,
  kind: attachment.kind,
  fileName: attachment.fileName,
  mediaType: attachment.mediaType,
  sizeBytes: Number(attachment.sizeBytes),
  scan: attachment.scan,
  uploadedAt: attachment.uploadedAt.toISOString(),
});
