import { actsFor, hasRole, type Actor } from '@tilsagn/domain/access/actor';
import type { Reason } from '@tilsagn/domain/result';
import { stateOf, type WorkflowDefinition } from '@tilsagn/domain/workflow/definition';
import { isHistorical, type CaseRecord } from '@tilsagn/modules/workflow';

/** The two who write to each other in a case. */
export type Side = 'applicant' | 'staff';

export const otherSide = (side: Side): Side => (side === 'staff' ? 'applicant' : 'staff');

/**
 * Why a person of this side may not write in the case now, or null. Codes: case_not_sent (a draft has nobody to write
 * to), case_closed, own_case (an employee who acts for the applicant too; fvl. § 6).
 * @param definition null for a case from before this system
 */
export function whyNotWrite(
  record: CaseRecord,
  definition: WorkflowDefinition | null,
  side: Side,
  actor: Actor,
): Reason | null {
  if (definition === null || isHistorical(record)) return { code: 'case_closed' };
  if (stateOf(definition, record.state).final === true) return { code: 'case_closed' };
  if (record.submittedOn === null) return { code: 'case_not_sent' };
  if (side === 'staff' && actsFor(actor, record.applicantOrgnr)) return { code: 'own_case' };
  return null;
}

/** Whether the person speaks for this side at all; others of the staff only read. */
export const speaksFor = (side: Side, actor: Actor): boolean =>
  side === 'applicant' || hasRole(actor, 'caseworker');
