import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { ok, type Result } from '@tilsagn/domain/result';
import { stateOf, type WorkflowDefinition } from '@tilsagn/domain/workflow/definition';
import { said } from '@tilsagn/platform/i18n/request-language';
import { CaseAccess } from '../case-access';
import { CaseDefinitions } from '../case-definitions';
import { CaseFile } from '../case-file/case-file';
import { isHistorical, isMadeByCounty, type CaseRecord } from '../case-record';
import { actText } from '../case-texts';
import type { HistoryEntryDto } from '../http/history.dto';
import { CaseHistory, type HistoryRow } from '../persistence/case-history';

type Entry = Omit<HistoryEntryDto, 'sequence'>;

/** The history of a case and of what stands beside it, in one order. */
@Injectable()
export class ReadHistory {
  constructor(
    private readonly access: CaseAccess,
    private readonly definitions: CaseDefinitions,
    private readonly acts: CaseHistory,
    private readonly file: CaseFile,
  ) {}

  /** Refused: not_found. */
  async run(caseId: string, actor: Actor): Promise<Result<HistoryEntryDto[]>> {
    const found = await this.access.open('cases.history', caseId, actor);
    if (!found.ok) return found;
    const entries = [...(await this.ofCase(found.value)), ...(await this.file.history(found.value))];
    const ordered = entries.toSorted((a, b) => a.at.localeCompare(b.at));
    return ok(ordered.map((entry, index) => ({ ...entry, sequence: index + 1 })));
  }

  private async ofCase(record: CaseRecord): Promise<Entry[]> {
    if (isHistorical(record)) return [];
    const definition = await this.definitions.workflowOf(record);
    return (await this.acts.rows(record.id)).map((row) => entryOf(definition, row, isMadeByCounty(record)));
  }
}

function entryOf(definition: WorkflowDefinition, row: HistoryRow, madeByCounty: boolean): Entry {
  const { action, fromState, toState, actorName, actorRole, businessDate, at, comment } = row;
  return {
    action,
    actionText: actText(definition, action, fromState, toState, madeByCounty),
    fromText: fromState === null ? null : said(stateOf(definition, fromState).staff),
    toText: said(stateOf(definition, toState).staff),
    actorName,
    actorRole,
    businessDate,
    at: at.toISOString(),
    comment,
    subject: 'case',
  };
}
