import { Injectable } from '@nestjs/common';
import { catalogue } from '@tilsagn/domain/language/sentence';
import cases from '@tilsagn/domain/locales/nb/cases.json';
import { stateOf, type Phase, type WorkflowDefinition } from '@tilsagn/domain/workflow/definition';
import { CaseDefinitions } from './case-definitions';
import { isHistorical, type CaseRecord } from './case-record';

export interface StateText {
  readonly text: string;
  /** Null for a historical case. */
  readonly phase: Phase | null;
}

const say = catalogue(cases);

/** The words for states and acts, in bokmål: from the workflow, for a historical case from its outcome. */
@Injectable()
export class CaseTexts {
  constructor(private readonly definitions: CaseDefinitions) {}

  async forStaff(record: CaseRecord): Promise<StateText> {
    if (isHistorical(record)) return { text: say(`imported_${record.outcome ?? 'open'}`), phase: null };
    const { staff, phase } = stateOf(await this.definitions.workflowOf(record), record.state);
    return { text: staff.nb, phase };
  }

  async forApplicant(record: CaseRecord): Promise<{ text: string; phase: Phase }> {
    const { applicant, phase } = stateOf(await this.definitions.workflowOf(record), record.state);
    return { text: applicant.nb, phase };
  }
}

/** What the history says was done. */
export function actText(
  definition: WorkflowDefinition,
  action: string,
  from: string | null,
  to: string,
): string {
  if (from === null) return say('begun');
  const taken = definition.transitions.find(
    (each) => each.action === action && each.from.includes(from) && each.to === to,
  );
  if (taken === undefined)
    throw new Error(`workflow ${definition.key} has no ${action} from ${from} to ${to}`);
  return (taken.done ?? taken.label).nb;
}
