import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { attachmentRule } from '@tilsagn/domain/applications/attachments';
import { rulesWithLetter } from '@tilsagn/domain/applications/entry';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { Documents, type Examination, type ReceivedFile } from '@tilsagn/modules/documents';
import { CaseDefinitions, Cases, type CaseRecord } from '@tilsagn/modules/workflow';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { Drafts } from '../drafts';
import { AnswersStore } from '../persistence/answers';
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

type AttachedFile = Pick<AttachCommand, 'caseId' | 'actor' | 'file'>;

/** Adds a file to a draft, within what the rule set allows for its kind. */
@Injectable()
export class AttachFile {
  constructor(
    private readonly units: UnitOfWork,
    private readonly drafts: Drafts,
    private readonly cases: Cases,
    private readonly definitions: CaseDefinitions,
    private readonly documents: Documents,
    private readonly answers: AnswersStore,
  ) {}

  /**
   * Looks the file through and has it scanned, before a unit of work opens. Undefined where the person may not attach
   * it: `run` says why. Refusals: those of `Documents.examine`.
   */
  async examine({ caseId, actor, file }: AttachedFile): Promise<Result<Examination> | undefined> {
    const draft = await this.drafts.open('applications.attach', caseId, actor);
    const rule = draft.ok ? await this.ruleFor(draft.value, file) : undefined;
    return rule && this.documents.examine({ ...file, ...rule });
  }

  /**
   * Refusals: not_found, not_a_draft, stale_version, unknown_attachment_kind and those of `Documents.receive`.
   * @param asked the answer of `examine`, from whoever stands in a unit of work already
   */
  async run(command: AttachCommand, asked?: Result<Examination>): Promise<Result<AttachmentAddedDto>> {
    const { caseId, actor, expectedVersion, file } = command;
    const examined = asked ?? (await this.examine(command));
    return this.units.run(async () => {
      const draft = await this.drafts.open('applications.attach', caseId, actor);
      if (!draft.ok) return draft;
      const rule = await this.ruleFor(draft.value, file);
      if (rule === undefined) return Refused.because('unknown_attachment_kind', { field: '/kind' });
      // Asked before the bytes are kept and again under the lock, which is held for a moment only.
      if (draft.value.version !== expectedVersion) return Refused.because('stale_version');
      const { fileName, content } = file;
      const theirs = { caseId, uploadedBy: actor.sub, examined };
      const received = await this.documents.receive({ fileName, content, ...rule, ...theirs });
      if (!received.ok) return received;
      const amended = await this.cases.amend(caseId, expectedVersion);
      if (!amended.ok) return amended;
      await this.answers.touch(caseId, actor.sub);
      return ok({ ...attachmentDto(received.value), version: amended.value.version });
    });
  }

  private async ruleFor(draft: CaseRecord, { fields }: AttachCommand['file']) {
    const { kind = '' } = fields;
    return attachmentRule(rulesWithLetter(await this.definitions.ruleSetOf(draft), draft), kind);
  }
}
