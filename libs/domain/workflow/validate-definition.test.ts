import type { TransitionActor, WorkflowDefinition } from '@tilsagn/domain/workflow/definition';
import { pathWith, smallPath } from '@tilsagn/domain/workflow/fixtures';
import { workflowFaults } from '@tilsagn/domain/workflow/validate-definition';

const { granted, closed, ...rest } = smallPath.states;

describe('a workflow definition', () => {
  it('may be published where nothing is wrong', () => {
    expect(workflowFaults(smallPath)).toEqual([]);
  });

  it.each<[string, WorkflowDefinition, string]>([
    ['an unknown first state', { ...smallPath, initial: 'start' }, 'initial state start is not defined'],
    ['an unknown target', pathWith('close', { to: 'nowhere' }), 'close: unknown state nowhere'],
    ['an unknown source', pathWith('close', { from: ['nowhere'] }), 'close: unknown state nowhere'],
    [
      'a source inherited by every object',
      pathWith('close', { from: ['toString'] }),
      'close: unknown state toString',
    ],
    ['an unknown role', pathWith('close', { by: ['chief' as TransitionActor] }), 'close: unknown role chief'],
    ['nobody', pathWith('close', { by: [] }), 'close: nobody may take it'],
    ['a transition from nowhere', pathWith('close', { from: [] }), 'close: leaves no state'],
    [
      'a second person behind an unknown action',
      pathWith('reject', { notThePersonBehind: ['assess'] }),
      'reject: two persons, but no action assess to be behind',
    ],
    ['a dead end', pathWith('close', { from: ['granted'] }), 'under_recovery: no way to an end'],
    [
      'a state out of reach',
      {
        ...smallPath,
        states: { ...smallPath.states, lost: { ...smallPath.states['draft'], final: true } },
      } as WorkflowDefinition,
      'lost: cannot be reached',
    ],
    [
      'a way out of an end',
      pathWith('return', { from: ['rejected'] }),
      'return: leaves the final state rejected',
    ],
    [
      'a grant by one person',
      pathWith('approve', { notThePersonBehind: [] }),
      'granted: granted without two persons',
    ],
    [
      'a commitment by one person',
      pathWith('approve', { notThePersonBehind: [] }),
      'approve: commits by one person',
    ],
    [
      'a grant without a commitment',
      pathWith('approve', { effects: [] }),
      'granted: granted without a commitment',
    ],
    [
      'a way round the decision',
      pathWith('close', { from: ['draft', 'under_recovery'] }),
      'closed: granted without two persons',
    ],
    [
      'a transition that is never chosen',
      pathWith('settle', { when: [] }),
      'settle from granted: hidden by one before it that has no condition',
    ],
  ])('may not have %s', (_what, definition, fault) => {
    expect(workflowFaults(definition)).toContain(fault);
  });

  it('must have an end', () => {
    const endless = Object.fromEntries(
      Object.entries(smallPath.states).map(([name, state]) => [name, { ...state, final: false }]),
    );
    expect(workflowFaults({ ...smallPath, states: endless })).toContain('no final state');
  });

  it('must grant something', () => {
    const { draft, rejected } = smallPath.states;
    const transitions = smallPath.transitions
      .filter((each) => each.action === 'reject')
      .map((each) => ({ ...each, from: ['draft'], notThePersonBehind: [] }));
    const states = { draft, rejected } as WorkflowDefinition['states'];
    expect(workflowFaults({ ...smallPath, states, transitions })).toEqual(['no granted state']);
  });
});

describe('the path of a payment', () => {
  const payment: WorkflowDefinition = {
    ...smallPath,
    subject: 'payment_request',
    initial: 'recommended',
    states: { recommended: rest.recommended, granted, closed } as WorkflowDefinition['states'],
    transitions: [
      {
        action: 'authorise',
        from: ['recommended'],
        to: 'granted',
        by: ['approver'],
        notThePersonBehind: ['authorise'],
        label: { nb: 'Anvis' },
      },
      {
        action: 'send',
        from: ['granted'],
        to: 'closed',
        by: ['finance'],
        effects: ['send_payment'],
        label: { nb: 'Send' },
      },
    ],
  };

  it('passes two persons', () => {
    expect(workflowFaults(payment)).toEqual([]);
    const [authorise, send] = payment.transitions;
    const byOne = {
      ...payment,
      transitions: [{ ...authorise, notThePersonBehind: [] }, send],
    } as WorkflowDefinition;
    expect(workflowFaults(byOne)).toEqual(['send: pays without two persons']);
    const unpaid = { ...payment, transitions: [authorise, { ...send, effects: [] }] } as WorkflowDefinition;
    expect(workflowFaults(unpaid)).toEqual(['nothing is ever sent']);
  });
});
