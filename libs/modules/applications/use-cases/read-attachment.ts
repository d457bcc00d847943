import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { Actor } from '@tilsagn/domain/access/actor';
import { Refused, type Result } from '@tilsagn/domain/result';
import { Documents, type Attachment } from '@tilsagn/modules/documents';
import { MESSAGE_FILE } from '@tilsagn/modules/messages';
import { CaseAccess } from '@tilsagn/modules/workflow';

/** Hands out a file of the application to the applicant's people and to the staff; messages hand out their own. */
@Injectable()
export class ReadAttachment {
  constructor(
    private readonly access: CaseAccess,
    private readonly documents: Documents,
  ) {}

  /** Refused: not_found (the case or the file), file_infected. */
  async run(
    caseId: string,
    attachmentId: string,
    actor: Actor,
  ): Promise<Result<{ attachment: Attachment; content: Readable }>> {
    const found = await this.access.open('applications.readAttachment', caseId, actor);
    if (!found.ok) return found;
    const files = await this.documents.ofCase(caseId);
    const theirs = files.some(({ id, kind }) => id === attachmentId && kind !== MESSAGE_FILE);
    return theirs ? this.documents.openAttached(caseId, attachmentId) : Refused.because('not_found');
  }
}
