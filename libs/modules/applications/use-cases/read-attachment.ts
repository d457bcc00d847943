import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { Actor } from '@tilsagn/domain/access/actor';
import type { Result } from '@tilsagn/domain/result';
import { Documents, type Attachment } from '@tilsagn/modules/documents';
import { CaseAccess } from '@tilsagn/modules/workflow';

/** Hands out a file to the applicant's people and to the staff. */
@Injectable()
export class ReadAttachment {
  constructor(
    private readonly access: CaseAccess,
    private readonly documents: Documents,
  ) {}

  /** Refused: not_found (the case or the file). */
  async run(
    caseId: string,
    attachmentId: string,
    actor: Actor,
  ): Promise<Result<{ attachment: Attachment; content: Readable }>> {
    const found = await this.access.open('applications.readAttachment', caseId, actor);
    return found.ok ? this.documents.open(caseId, attachmentId) : found;
  }
}
