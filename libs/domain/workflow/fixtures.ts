import type {
  StateDefinition,
  TransitionDefinition,
  WorkflowDefinition,
} from '@tilsagn/domain/workflow/definition';

const label = { nb: 'Knapp' };
const state = (phase: StateDefinition['phase'], over: Partial<StateDefinition> = {}): StateDefinition => ({
  phase,
  applicant: { nb: 'Søker' },
  staff: { nb: 'Ansatt' },
  ...over,
});

/** A small path with all that a definition may hold, for the tests of the domain. */
export const smallPath: WorkflowDefinition = {
  key: 'small',
  version: 1,
  subject: 'case',
  initial: 'draft',
  states: {
    draft: state('apply'),
    recommended: state('assess'),
    granted: state('grant', { granted: true }),
    rejected: state('grant', { final: true }),
    under_recovery: state('report'),
    closed: state('report', { final: true }),
  },
  transitions: [
    {
      action: 'recommend',
      from: ['draft'],
      to: 'recommended',
      by: ['caseworker'],
      guards: ['impartial'],
      label,
    },
    { action: 'return', from: ['recommended'], to: 'draft', by: ['approver'], demands: ['comment'], label },
    {
      action: 'approve',
      from: ['recommended'],
      to: 'granted',
      by: ['approver'],
      guards: ['impartial', 'solvent'],
      effects: ['commit_and_release', 'notify'],
      notThePersonBehind: ['recommend'],
      label,
    },
    {
      action: 'reject',
      from: ['recommended'],
      to: 'rejected',
      by: ['approver'],
      notThePersonBehind: ['recommend'],
      demands: ['comment', 'reason'],
      label,
    },
    {
      action: 'settle',
      from: ['granted'],
      to: 'under_recovery',
      by: ['caseworker'],
      when: ['too_much'],
      label,
    },
    { action: 'settle', from: ['granted'], to: 'closed', by: ['caseworker', 'applicant'], label },
    { action: 'close', from: ['under_recovery'], to: 'closed', by: ['system'], label },
  ],
};

/** The path with one transition of an action changed. */
export const pathWith = (action: string, change: Partial<TransitionDefinition>): WorkflowDefinition => ({
  ...smallPath,
  transitions: smallPath.transitions.map((each) => (each.action === action ? { ...each, ...change } : each)),
});
