import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { Documents } from '@tilsagn/modules/documents';
import { CaseAccess } from '@tilsagn/modules/workflow';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import type { UploadedFile } from '@tilsagn/platform/http/upload';
import type { MessageFileDto } from '../http/message.dto';
import { MESSAGE_FILE, MESSAGE_LIMITS } from '../limits';
import { MessageFiles } from '../persistence/message-files';
import type { Side } from '../side';
import { Threads } from '../thread';

export interface AttachToMessageCommand {
  readonly caseId: string;
  readonly actor: Actor;
  readonly side: Side;
  readonly file: UploadedFile;
}

/** So many files a person may have lying with a case before a message takes them along. */
const MOST_UNSENT = 3 * MESSAGE_LIMITS.files;

/** Takes in a file that a message will take along; until then it is its uploader's alone. */
@Injectable()
export class AttachToMessage {
  constructor(
    private readonly units: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly threads: Threads,
    private readonly documents: Documents,
    private readonly files: MessageFiles,
  ) {}

  /** Refusals: not_found, case_not_sent, case_closed, own_case, too_many_files, and those of `Documents.receive`. */
  run({ caseId, actor, side, file }: AttachToMessageCommand): Promise<Result<MessageFileDto>> {
    return this.units.run(async () => {
      const operation = side === 'staff' ? 'cases.attachToMessage' : 'applications.attachToMessage';
      const found = await this.access.open(operation, caseId, actor);
      if (!found.ok) return found;
      const reason = await this.threads.whyNot(found.value, side, actor);
      if (reason !== null) return new Refused([reason]);
      if ((await this.files.unsentOf(caseId, actor.sub)) >= MOST_UNSENT) {
        return Refused.because('too_many_files', { field: '/file', params: { limit: MOST_UNSENT } });
      }
      const received = await this.documents.receive({
        caseId,
        kind: MESSAGE_FILE,
        fileName: file.fileName,
        content: file.content,
        mediaTypes: MESSAGE_LIMITS.mediaTypes,
        maxBytes: MESSAGE_LIMITS.fileBytes,
        uploadedBy: actor.sub,
      });
      if (!received.ok) return received;
      const { id, fileName, mediaType, sizeBytes, scan } = received.value;
      await this.files.add(id, caseId, actor.sub);
      return ok({ id, fileName, mediaType, sizeBytes: Number(sizeBytes), scan });
    });
  }
}
