import type { WorkflowDefinition } from '@tilsagn/domain/workflow/definition';

/** The guard that answers whether the company of a case is stopped. */
export const COMPANY_NOT_STOPPED = 'company_not_stopped';

/** What nobody does for a company that is stopped: grant, authorise a payment, and send one authorised before. */
const HELD: Readonly<Record<WorkflowDefinition['subject'], readonly string[]>> = {
  case: ['approve'],
  payment_request: ['authorise', 'send'],
  recovery: [],
};

/**
 * The life of a case or a payment with what holds whatever its definition says: a company that is stopped gets no grant
 * and no payment. A definition that names the guard itself is left as it is.
 */
export function heldWhileStopped(definition: WorkflowDefinition): WorkflowDefinition {
  const held = HELD[definition.subject];
  const transitions = definition.transitions.map((each) => {
    const { action, guards = [] } = each;
    const added = held.includes(action) && !guards.includes(COMPANY_NOT_STOPPED);
    return added ? { ...each, guards: [...guards, COMPANY_NOT_STOPPED] } : each;
  });
  return { ...definition, transitions };
}
