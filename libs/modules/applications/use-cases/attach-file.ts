import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { attachmentRule } from '@tilsagn/domain/applications/attachments';
import type { AttachmentRule } from '@tilsagn/domain/schemes/rule-set';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { Documents, type ReceivedFile } from '@tilsagn/modules/documents';
import { CaseDefinitions, Cases } from '@tilsagn/modules/workflow';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { Drafts } from '../drafts';
import type { AttachmentAddedDto } from '../http/case-parts.dto';
import { attachmentDto } from '../views/attachment-view';

export interface AttachCommand {
  readonly caseId: string;
  readonly actor: Actor;
  readonly expectedVersion: number;
  readonly file: {
    readonly fileName: string;
    readonly content: ReceivedFile['content'];
    readonly fields: Readonly<Record<string, string>>;
  };
}

/** Adds a file to a draft, within what the rule set allows for its kind. */
@Injectable()
export class AttachFile {
  constructor(
    private readonly units: UnitOfWork,
    private readonly drafts: Drafts,
    private readonly cases: Cases,
    private readonly definitions: CaseDefinitions,
    private readonly documents: Documents,
  ) {}

  /**
   * Refusals: not_found, not_a_draft, stale_version, unknown_attachment_kind and those of `Documents.receive`.
   */
  run({ caseId, actor, expectedVersion, file }: AttachCommand): Promise<Result<AttachmentAddedDto>> {
    return this.units.run(async () => {
      const draft = await this.drafts.open('applications.attach', caseId, actor);
      if (!draft.ok) return draft;
      const { kind = '' } = file.fields;
      const rule = attachmentRule(await this.definitions.ruleSetOf(draft.value), kind);
      if (rule === undefined) return Refused.because('unknown_attachment_kind', { field: '/kind' });
      // Asked before the file is looked through and again under the lock, which is held for a moment only.
      if (draft.value.version !== expectedVersion) return Refused.because('stale_version');
      const received = await this.receive({ caseId, actor, file, expectedVersion }, rule);
      if (!received.ok) return received;
      const amended = await this.cases.amend(caseId, expectedVersion);
      if (!amended.ok) return amended;
      return ok({ ...attachmentDto(received.value), version: amended.value.version });
    });
  }

  private receive({ caseId, actor, file }: AttachCommand, { kind, mediaTypes, maxBytes }: AttachmentRule) {
    const { fileName, content } = file;
    return this.documents.receive({
      caseId,
      kind,
      fileName,
      content,
      mediaTypes,
      maxBytes,
      uploadedBy: actor.sub,
    });
  }
}
