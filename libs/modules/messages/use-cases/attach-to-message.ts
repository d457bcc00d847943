import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { Documents, type Examination } from '@tilsagn/modules/documents';
import { CaseAccess, Cases, type CaseRecord } from '@tilsagn/modules/workflow';
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

const LIMITS = { mediaTypes: MESSAGE_LIMITS.mediaTypes, maxBytes: MESSAGE_LIMITS.fileBytes };

/** Takes in a file that a message will take along; until then it is its uploader's alone. */
@Injectable()
export class AttachToMessage {
  constructor(
    private readonly units: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly cases: Cases,
    private readonly threads: Threads,
    private readonly documents: Documents,
    private readonly files: MessageFiles,
  ) {}

  /**
   * Looks the file through and has it scanned, before a unit of work opens. Undefined where the person may not send it
   * up: `run` says why. Refusals: those of `Documents.examine`.
   */
  async examine(command: AttachToMessageCommand): Promise<Result<Examination> | undefined> {
    const open = await this.open(command);
    const refused = open.ok ? await this.full(command) : open;
    return refused === undefined ? this.documents.examine({ ...command.file, ...LIMITS }) : undefined;
  }

  /**
   * Refusals: not_found, case_not_sent, case_closed, own_case, too_many_files, and those of `Documents.receive`.
   * @param asked the answer of `examine`, from whoever stands in a unit of work already
   */
  async run(command: AttachToMessageCommand, asked?: Result<Examination>): Promise<Result<MessageFileDto>> {
    const examined = asked ?? (await this.examine(command));
    return this.units.run(async () => {
      const open = await this.open(command);
      if (!open.ok) return open;
      const { caseId, actor, file } = command;
      // Files that come at the same time are counted one after the other.
      await this.cases.lock(caseId);
      const refused = await this.full(command);
      if (refused !== undefined) return refused;
      const { fileName: given, content } = file;
      const theirs = { caseId, kind: MESSAGE_FILE, uploadedBy: actor.sub, examined };
      const received = await this.documents.receive({ fileName: given, content, ...LIMITS, ...theirs });
      if (!received.ok) return received;
      const { id, fileName, mediaType, sizeBytes, scan } = received.value;
      await this.files.add(id, caseId, actor.sub);
      return ok({ id, fileName, mediaType, sizeBytes: Number(sizeBytes), scan });
    });
  }

  private async open({ caseId, actor, side }: AttachToMessageCommand): Promise<Result<CaseRecord>> {
    const operation = side === 'staff' ? 'cases.attachToMessage' : 'applications.attachToMessage';
    const found = await this.access.open(operation, caseId, actor);
    if (!found.ok) return found;
    const reason = await this.threads.whyNot(found.value, side, actor);
    return reason === null ? found : new Refused([reason]);
  }

  private async full({ caseId, actor }: AttachToMessageCommand): Promise<Refused | undefined> {
    if ((await this.files.unsentOf(caseId, actor.sub)) < MOST_UNSENT) return undefined;
    return Refused.because('too_many_files', { field: '/file', params: { limit: MOST_UNSENT } });
  }
}
