import type { WorkflowDefinition } from '@tilsagn/domain/workflow/definition';

const SEND = 'send';
const AUTHORISE = 'authorise';

/**
 * The life of a payment with what holds whatever its definition says: nobody sends what they authorised themselves (I15 of
 * the ledger; a batch refuses the same). The definition is left as it is where it says so already.
 */
export function sentByAnother(definition: WorkflowDefinition): WorkflowDefinition {
  const transitions = definition.transitions.map((each) => {
    const { action, notThePersonBehind: behind = [] } = each;
    const added = action === SEND && !behind.includes(AUTHORISE);
    return added ? { ...each, notThePersonBehind: [...behind, AUTHORISE] } : each;
  });
  return { ...definition, transitions };
}
