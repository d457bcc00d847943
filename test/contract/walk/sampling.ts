import type { WorkflowDefinition } from '@tilsagn/domain/workflow/definition';
import { callToPublish } from '../../support/world';
import { operations, type DescribedOperation } from '../support/operations';
import { LONG } from '../support/size';
import { expectedOf } from './expectation';
import { STATES, paymentStateIn } from './ground';
import type { Ground, Step } from './walk';

/** Ends the session that is walked with. */
const ENDS = ['auth.logout'];
/** All operations that are walked past, each with its place in the square. */
export const WALKED = operations.filter(({ name }) => !ENDS.includes(name));

const { workflow, paymentWorkflow } = callToPublish('bio1-2021');

/** `cases.requestInformation`: request_information. */
const actionOf = ({ name }: DescribedOperation): string =>
  name.slice(name.indexOf('.') + 1).replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Whether what the operation does can be done to its object as it stands. */
function mayBegin(operation: DescribedOperation, state: string): boolean {
  const begins = ({ transitions }: WorkflowDefinition, from: string): boolean =>
    transitions.some((each) => each.action === actionOf(operation) && each.from.includes(from));
  return operation.path.startsWith('/api/payment-requests/{id}')
    ? begins(paymentWorkflow, paymentStateIn(state))
    : begins(workflow, state);
}

/**
 * The steps of the walk in a state. A Latin square: each operation, person and owner meet once, in one state or
 * another; the long run takes them all in each. Beside it, before the first owner: whoever may do something, where it
 * can be done, and drafts, which are the applicant's alone, tried by everybody who may read cases or change them.
 * @param past operations that are walked past; all where nothing is said
 */
export function stepsIn(state: string, { walkers, owners }: Ground, past = /./): readonly Step[] {
  const index = STATES.indexOf(state);
  const steps: Step[] = [];
  for (const [a, operation] of WALKED.entries()) {
    if (!past.test(operation.name)) continue;
    for (const [b, walker] of walkers.entries()) {
      for (const [c, owner] of owners.entries()) {
        const inSquare = (a + b + 7 * c) % STATES.length === index;
        if (LONG || inSquare || (c === 0 && isCloser({ operation, walker, owner, state }))) {
          steps.push({ operation, walker, owner, state });
        }
      }
    }
  }
  return steps;
}

const ofCase = ({ path }: DescribedOperation): boolean => /^\/api\/(applications|cases)\/\{id\}/.test(path);

function isCloser({ operation, walker, owner, state }: Step): boolean {
  const isDraft = state === 'draft';
  if (isDraft && operation.method === 'GET' && ofCase(operation)) return true;
  const opens = operation.isChange && expectedOf(operation, walker, owner, isDraft) === 'open';
  return opens && (mayBegin(operation, state) || (isDraft && ofCase(operation)));
}
