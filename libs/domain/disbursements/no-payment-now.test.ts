import { noPaymentNow } from '@tilsagn/domain/disbursements/no-payment-now';
import { smallPath } from '@tilsagn/domain/workflow/fixtures';
import type { WorkflowDefinition } from '@tilsagn/domain/workflow/definition';

const label = { nb: 'Knapp' };
const state = { applicant: label, staff: label, phase: 'report' } as const;
const path: WorkflowDefinition = {
  ...smallPath,
  initial: 'offered',
  states: {
    offered: { ...state, phase: 'grant' },
    active: state,
    reported: state,
    settled: state,
    under_recovery: state,
    closed: { ...state, final: true },
  },
  transitions: [
    ['accept', 'offered', 'active'],
    ['request_payment', 'active', 'active'],
    ['deliver_final_report', 'active', 'reported'],
    ['settle', 'reported', 'settled'],
    ['settle', 'reported', 'under_recovery'],
    ['request_payment', 'settled', 'settled'],
    ['close', 'settled', 'closed'],
    ['close', 'under_recovery', 'closed'],
  ].map(([action = '', from = '', to = '']) => ({ action, from: [from], to, by: ['applicant'], label })),
};

describe('why no payment can be asked for', () => {
  it.each([
    ['offered', 'not_accepted'],
    ['active', null],
    ['reported', 'not_settled'],
    ['settled', null],
    ['under_recovery', 'no_more'],
    ['closed', 'no_more'],
  ])('%s: %s', (from, why) => {
    expect(noPaymentNow(path, from)).toBe(why);
  });

  it('knows no state that the path does not have', () => {
    expect(() => noPaymentNow(path, 'lost')).toThrow('has no state lost');
  });
});
