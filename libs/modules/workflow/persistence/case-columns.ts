import type { CaseChanges, CaseRecord } from '../case-record';

/** Column of grant_case → its name in code; the one place where both stand. */
const COLUMNS = {
  id: 'id',
  case_number: 'caseNumber',
  kind: 'kind',
  origin: 'origin',
  scheme_key: 'schemeKey',
  call_key: 'callKey',
  state: 'state',
  version: 'version',
  rule_set_id: 'ruleSetId',
  workflow_id: 'workflowId',
  applicant_orgnr: 'applicantOrgnr',
  applicant_name: 'applicantName',
  municipality_number: 'municipalityNumber',
  language: 'language',
  title: 'title',
  purpose: 'purpose',
  provider_type: 'providerType',
  participants: 'participants',
  applied_ore: 'appliedOre',
  recommended_ore: 'recommendedOre',
  granted_ore: 'grantedOre',
  outcome: 'outcome',
  submitted_on: 'submittedOn',
  decided_on: 'decidedOn',
  closed_on: 'closedOn',
  project_starts_on: 'projectStartsOn',
  project_ends_on: 'projectEndsOn',
  deadline: 'deadline',
  assigned_to: 'assignedTo',
  entered_by: 'enteredBy',
  came_by: 'cameBy',
  received_on: 'receivedOn',
  created_by: 'createdBy',
  created_at: 'createdAt',
  updated_at: 'updatedAt',
} as const satisfies Record<string, keyof CaseRecord>;

const columnOf = new Map<string, string>(Object.entries(COLUMNS).map(([column, name]) => [name, column]));

/** The select list of some facts of a case `c`. */
export const casesAs = (names: readonly (keyof CaseRecord)[]): string =>
  names.map((name) => `c.${columnOf.get(name) ?? ''} as "${name}"`).join(', ');

/** The select list that makes a row a CaseRecord. */
export const CASE_COLUMNS = casesAs(Object.values(COLUMNS));

/**
 * The `set` part of an update and its parameters.
 * @param firstParameter number of the first placeholder that is free
 */
export function assignments(
  changes: CaseChanges & { readonly state?: string },
  firstParameter: number,
): { sql: string; params: unknown[] } {
  const given = Object.entries<unknown>(changes).filter(([, value]) => value !== undefined);
  const sql = given.map(([name], index) => {
    const column = columnOf.get(name);
    if (column === undefined) throw new Error(`a case has no ${name}`);
    return `${column} = $${firstParameter + index}, `;
  });
  return { sql: sql.join(''), params: given.map(([, value]) => value) };
}
