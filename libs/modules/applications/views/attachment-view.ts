import type { Attachment } from '@tilsagn/modules/documents';
import type { AttachmentDto } from '../http/case-parts.dto';

export const attachmentDto = (attachment: Attachment): Pick<AttachmentDto, keyof AttachmentDto> => ({
  id: attachment.id,
  kind: attachment.kind,
  fileName: attachment.fileName,
  mediaType: attachment.mediaType,
  sizeBytes: Number(attachment.sizeBytes),
  scan: attachment.scan,
  uploadedAt: attachment.uploadedAt.toISOString(),
});
