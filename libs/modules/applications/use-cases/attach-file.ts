import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { attachmentRule } from '@tilsagn/domain/applications/attachments';
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
   * Refusals: not_found, not_a_draft, stale_version, unknown_attachment_kind, file_empty, file_too_large,
   * wrong_file_type, too_many_files.
   */
  run({ caseId, actor, expectedVersion, file }: AttachCommand): Promise<Result<AttachmentAddedDto>> {
    return this.units.run(async () => {
      const draft = await this.drafts.open('applications.attach', caseId, actor);
      if (!draft.ok) return draft;
      const { kind = '' } = file.fields;
      const rule = attachmentRule(await this.definitions.ruleSetOf(draft.value), kind);
      if (rule === undefined) return Refused.because('unknown_attachment_kind', { field: '/kind' });
      const amended = await this.cases.amend(caseId, expectedVersion);
      if (!amended.ok) return amended;
      const { mediaTypes, maxBytes } = rule;
      const { fileName, content } = file;
      const received = await this.documents.receive({
        caseId,
        kind,
        fileName,
        content,
        mediaTypes,
        maxBytes,
        uploadedBy: actor.sub,
      });
      if (!received.ok) return received;
      return ok({ ...attachmentDto(received.value), version: amended.value.version });
    });
  }
}
