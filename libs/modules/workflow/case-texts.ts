import { Injectable } from '@nestjs/common';
import { texts } from '@tilsagn/domain/language/sentence';
import en from '@tilsagn/domain/locales/en/cases.json';
import nb from '@tilsagn/domain/locales/nb/cases.json';
import nn from '@tilsagn/domain/locales/nn/cases.json';
import { deadlineMeans } from '@tilsagn/domain/workflow/deadline-means';
import { stateOf, type Phase, type WorkflowDefinition } from '@tilsagn/domain/workflow/definition';
import { said } from '@tilsagn/platform/i18n/request-language';
import { CaseDefinitions } from './case-definitions';
import { isHistorical, type CaseRecord } from './case-record';

export interface StateText {
  readonly text: string;
  /** Null for a historical case. */
  readonly phase: Phase | null;
  /** What its deadline is for, where the state awaits something. */
  readonly awaits: string | null;
}

/** What the words for a case's state depend on. */
export type StandingCase = Pick<CaseRecord, 'callKey' | 'origin' | 'outcome' | 'state' | 'workflowId'>;

const say = texts({ nb, nn, en });

/** The words for states and acts, in the reader's language: from the workflow, for a historical case from its outcome. */
@Injectable()
export class CaseTexts {
  constructor(private readonly definitions: CaseDefinitions) {}

  async forStaff(record: StandingCase): Promise<StateText> {
    if (isHistorical(record))
      return { text: said(say(`imported_${record.outcome ?? 'open'}`)), phase: null, awaits: null };
    const definition = await this.definitions.workflowOf(record);
    const { staff, phase } = stateOf(definition, record.state);
    const means = deadlineMeans(definition, record.state);
    return { text: said(staff), phase, awaits: means === null ? null : said(say(`awaits_${means}`)) };
  }

  async forApplicant(record: CaseRecord): Promise<{ text: string; phase: Phase }> {
    const { applicant, phase } = stateOf(await this.definitions.workflowOf(record), record.state);
    return { text: said(applicant), phase };
  }
}

/** A case that stays where it is gets another caseworker; no transition bears the name. */
export const ASSIGN = 'assign';

/** The applicant corrects what was sent, where it lies; no transition bears the name either. */
export const CORRECT = 'correct';

/** What the history says was done. */
export function actText(
  definition: WorkflowDefinition,
  action: string,
  from: string | null,
  to: string,
  madeByCounty = false,
): string {
  if (from === null) return said(say(madeByCounty ? 'begun_by_county' : 'begun'));
  if (action === ASSIGN) return said(say('assigned'));
  if (action === CORRECT) return said(say('corrected'));
  const taken = definition.transitions.find(
    (each) => each.action === action && each.from.includes(from) && each.to === to,
  );
  if (taken === undefined)
    throw new Error(`workflow ${definition.key} has no ${action} from ${from} to ${to}`);
  return said(taken.done ?? taken.label);
}
