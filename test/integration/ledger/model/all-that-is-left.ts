import type { Account, Model } from './model';
import { type Step, TAKES } from './step';

/** The most that a step could move now: asked for exactly, it is let through; with an øre more, it is not. */
export function allThatIsLeft(
  model: Model,
  step: Step,
  on: { frame: string; measure: string; caseId: string; measures: readonly Account[]; date: string },
): number {
  const { frame, measure, caseId, measures, date } = on;
  const free = (accounts: readonly Account[]): number =>
    accounts.reduce((sum, account) => sum + Math.max(model.held(account) - model.floor(account, date), 0), 0);
  switch (step.kind) {
    case 'cut':
    case 'distribute':
    case 'close_second':
      return free([{ kind: 'frame', frame, year: 2020 }]);
    case 'withdraw_allotment':
    case 'reallocate':
      return free([{ kind: 'available', frame, year: 2020, measure }]);
    case 'raise_commitment':
      return free(measures);
    case 'reserve':
      return free(measures) + free(model.ofCase(caseId, 'reserved'));
    default: {
      const takes = TAKES[step.kind];
      return takes === undefined ? 0 : free(model.ofCase(caseId, takes));
    }
  }
}
