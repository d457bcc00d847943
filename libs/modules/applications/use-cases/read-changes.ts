import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { changesBetween, type AnswerChange } from '@tilsagn/domain/applications/changes';
import { ok, type Result } from '@tilsagn/domain/result';
import { CaseAccess, CaseDefinitions, isHistorical } from '@tilsagn/modules/workflow';
import { said } from '@tilsagn/platform/i18n/request-language';
import type { AnswerChangeDto, CorrectionDto } from '../http/changes.dto';
import { AnswersStore } from '../persistence/answers';

/** What the applicant changed after sending, each time against what stood there before. */
@Injectable()
export class ReadChanges {
  constructor(
    private readonly access: CaseAccess,
    private readonly definitions: CaseDefinitions,
    private readonly store: AnswersStore,
  ) {}

  /** The oldest correction first; none where nothing was changed. Refused: not_found. */
  async run(caseId: string, actor: Actor): Promise<Result<CorrectionDto[]>> {
    const found = await this.access.open('cases.changes', caseId, actor);
    if (!found.ok) return found;
    if (isHistorical(found.value)) return ok([]);
    const form = await this.definitions.formOf(found.value);
    const versions = await this.store.versions(caseId);
    return ok(
      versions.slice(1).map(({ answers, submittedAt, submittedBy }, index) => ({
        at: submittedAt.toISOString(),
        by: submittedBy,
        changes: changesBetween(form, versions[index]?.answers ?? {}, answers).map(changeDto),
      })),
    );
  }
}

const changeDto = (change: AnswerChange): AnswerChangeDto => ({
  pointer: change.pointer,
  label: said(change.label),
  widget: change.widget,
  list: change.list === null ? null : said(change.list),
  row: change.row,
  before: shown(change, change.before),
  after: shown(change, change.after),
});

/** As typed; of a choice what its reader saw. */
function shown({ options }: AnswerChange, value: unknown): AnswerChangeDto['before'] {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string') return null;
  const chosen = options?.find((option) => option.value === value);
  return chosen === undefined ? value : said(chosen.label);
}
