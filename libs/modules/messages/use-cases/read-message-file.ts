import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { Refused } from '@tilsagn/domain/result';
import { Documents } from '@tilsagn/modules/documents';
import { CaseAccess } from '@tilsagn/modules/workflow';
import { MessageFiles } from '../persistence/message-files';
import type { Side } from '../side';

/** Hands out a file of a message to those who may read the message. */
@Injectable()
export class ReadMessageFile {
  constructor(
    private readonly access: CaseAccess,
    private readonly files: MessageFiles,
    private readonly documents: Documents,
  ) {}

  /** Refused: not_found (the case or the file). */
  async run(caseId: string, fileId: string, side: Side, actor: Actor): ReturnType<Documents['open']> {
    const operation = side === 'staff' ? 'cases.readMessageFile' : 'applications.readMessageFile';
    const found = await this.access.open(operation, caseId, actor);
    if (!found.ok) return found;
    const open = await this.files.mayOpen(caseId, fileId, side, actor.sub);
    return open ? this.documents.open(caseId, fileId) : Refused.because('not_found');
  }
}
