import type { Actor } from '@tilsagn/domain/access/actor';
import { mayTouch } from '@tilsagn/domain/access/decide';
import type { RefusalCode } from '@tilsagn/domain/refusals';
import type { WorkflowDefinition } from '@tilsagn/domain/workflow/definition';
import { stateOf } from '@tilsagn/domain/workflow/definition';
import type { CaseRecord } from '@tilsagn/modules/workflow';
import type { Caseworker } from '../persistence/caseworkers';

/** Why a case cannot be given to a caseworker; undefined: it can. */
export function notAssignable(
  record: CaseRecord,
  definition: WorkflowDefinition | undefined,
  to: Caseworker,
  actor: Actor,
): RefusalCode | undefined {
  const sent = record.submittedOn !== null;
  if (!sent || !mayTouch('cases.assign', actor, record.applicantOrgnr, record.schemeKey)) return 'not_found';
  if (definition === undefined || stateOf(definition, record.state).final === true) {
    return 'action_not_allowed_in_state';
  }
  if (to.schemes !== null && !to.schemes.includes(record.schemeKey)) return 'not_a_caseworker';
  return record.assignedTo === to.sub ? 'already_assigned' : undefined;
}
