import { heldWhileStopped } from './held-while-stopped';
import type { WorkflowDefinition } from '@tilsagn/domain/workflow/definition';

const text = { nb: 'Et ord' };
const definition = (subject: WorkflowDefinition['subject'], guards?: string[]): WorkflowDefinition => ({
  ...{ key: 'x', version: 1, subject, initial: 'a', states: {} },
  transitions: ['approve', 'authorise', 'send'].map((action) => ({
    ...{ action, from: ['a'], to: 'b', by: ['approver'], label: text },
    ...(guards && { guards }),
  })),
});
const guardsOf = (of: WorkflowDefinition) => heldWhileStopped(of).transitions.map(({ guards }) => guards);

describe('while a company is stopped', () => {
  it('a grant and the authorising and sending of a payment are held, whatever the definition says', () => {
    expect(guardsOf(definition('case', ['impartial']))).toEqual([
      ['impartial', 'company_not_stopped'],
      ['impartial'],
      ['impartial'],
    ]);
    expect(guardsOf(definition('payment_request'))).toEqual([
      undefined,
      ['company_not_stopped'],
      ['company_not_stopped'],
    ]);
    expect(guardsOf(definition('recovery'))).toEqual([undefined, undefined, undefined]);
  });

  it('a definition that says so itself is left as it is', () => {
    expect(guardsOf(definition('case', ['company_not_stopped']))[0]).toEqual(['company_not_stopped']);
  });
});
