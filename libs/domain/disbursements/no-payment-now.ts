import { leadingTo } from '@tilsagn/domain/workflow/reach';
import { stateOf, type WorkflowDefinition } from '@tilsagn/domain/workflow/definition';

const ASKS = 'request_payment';

/** Why no payment can be asked for: the offer is not accepted, the settlement is awaited, or there is no more to come. */
export type NoPaymentNow = 'not_accepted' | 'not_settled' | 'no_more';

/**
 * Why a granted case in this state takes no payment request, by the path it follows; null where it takes one.
 * @throws on a state the definition does not know
 */
export function noPaymentNow(definition: WorkflowDefinition, state: string): NoPaymentNow | null {
  const { phase } = stateOf(definition, state);
  const asking = definition.transitions.filter(({ action }) => action === ASKS).flatMap(({ from }) => from);
  if (asking.includes(state)) return null;
  if (!leadingTo(definition, asking).has(state)) return 'no_more';
  return phase === 'report' ? 'not_settled' : 'not_accepted';
}
