import { texts, type FullText } from '@tilsagn/domain/language/sentence';
import type { RepaidInto } from '@tilsagn/domain/ledger/commands';
import en from '@tilsagn/domain/locales/en/recoveries.json';
import nb from '@tilsagn/domain/locales/nb/recoveries.json';
import nn from '@tilsagn/domain/locales/nn/recoveries.json';
import { addDays, isIsoDate, type IsoDate } from '@tilsagn/domain/calendar/iso-date';
import { toWorkingDay } from '@tilsagn/domain/calendar/working-days';
import type { Ore } from '@tilsagn/domain/money/ore';
import { ok, Refused, type Result } from '@tilsagn/domain/result';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';
import type { WorkflowDefinition } from '@tilsagn/domain/workflow/definition';

const say = texts({ nb, nn, en });

/** A repayment that nobody claimed, the settling of a recovery claim by one, and the waiving of a claim. */
export const RECOVERY_KINDS = ['repay', 'settle', 'waive'] as const;

export type RecoveryKind = (typeof RECOVERY_KINDS)[number];

export const RECOVERY_STATES = ['proposed', 'booked', 'rejected', 'withdrawn'] as const;

export type RecoveryState = (typeof RECOVERY_STATES)[number];

export const kindText = (kind: RecoveryKind): FullText => say(`kind_${kind}`);

const ACTS = {
  propose: 'act_propose',
  approve: 'act_approve',
  reject: 'act_reject',
  withdraw: 'act_withdraw',
} as const;

/** What was done to a recovery of an amount, as the history of the case tells it. Throws on an unknown action. */
export function recoveryActText(action: string, kind: RecoveryKind, amountOre: Ore): FullText {
  if (!Object.hasOwn(ACTS, action)) throw new RangeError(`no act ${action} on a recovery`);
  return say(ACTS[action as keyof typeof ACTS], { kind: kindText(kind), amount: amountOre });
}

const state = (name: RecoveryState | 'new', final = false) => ({
  phase: 'report' as const,
  applicant: say(`state_${name}`),
  staff: say(`state_${name}`),
  ...(final && { final }),
});

/**
 * The life of a recovery: finance proposes it, an approver who has declared impartiality books or rejects it, never the
 * one who proposed (design.md section 3; the same for every scheme, so that it is no data of one).
 */
export const RECOVERY_WORKFLOW: WorkflowDefinition = {
  key: 'recovery',
  version: 1,
  subject: 'recovery',
  initial: 'new',
  states: {
    new: state('new'),
    proposed: state('proposed'),
    booked: state('booked', true),
    rejected: state('rejected', true),
    withdrawn: state('withdrawn', true),
  },
  transitions: [
    {
      ...{ action: 'propose', from: ['new'], to: 'proposed', by: ['finance'] },
      ...{ label: say('propose'), done: say('proposed') },
    },
    {
      ...{ action: 'approve', from: ['proposed'], to: 'booked', by: ['approver'] },
      ...{ guards: ['impartial'], notThePersonBehind: ['propose'] },
      ...{ label: say('approve'), done: say('approved') },
    },
    {
      ...{ action: 'reject', from: ['proposed'], to: 'rejected', by: ['approver'] },
      ...{ guards: ['impartial'], notThePersonBehind: ['propose'], demands: ['comment'] },
      ...{ label: say('reject'), done: say('rejected') },
    },
    {
      ...{ action: 'withdraw', from: ['proposed'], to: 'withdrawn', by: ['finance'] },
      ...{ label: say('withdraw'), done: say('withdrawn') },
    },
  ],
};

export interface RepaymentRule {
  readonly into: RepaidInto;
  /** Where the money goes, in a sentence. */
  readonly explanation: FullText;
  /** Null where the rule set says nothing and the money goes back to the measure. */
  readonly source: string | null;
  /** Within how many days a claim is to be paid; null where the rule set says nothing. */
  readonly dueInDays: number | null;
}

/** Where repaid money goes by the rule set of the case; back to the measure where it says nothing (reliability.md A3). */
export function repaymentRule(ruleSet: Pick<RuleSet, 'repayment'> | null): RepaymentRule {
  const { into = 'available', source = null, dueInDays = null } = ruleSet?.repayment ?? {};
  return { into, explanation: say(`into_${into}`), source, dueInDays };
}

/** By when a claim is to be paid: so many days after it was made, on a working day; null where no rule says. */
export const dueOn = (claimedOn: IsoDate | null, dueInDays: number | null): IsoDate | null =>
  claimedOn === null || dueInDays === null ? null : toWorkingDay(addDays(claimedOn, dueInDays));

/** What may be proposed of a case: while something is claimed, money that comes in settles the claim. */
export function kindsOpen({ paidOre, claimedOre }: { paidOre: Ore; claimedOre: Ore }): RecoveryKind[] {
  if (claimedOre > 0n) return ['settle', 'waive'];
  return paidOre > 0n ? ['repay'] : [];
}

/**
 * The day the money came in: no later than today and not before the first payment went out.
 * Refusals: bad_date, received_in_future, repaid_before_paid {paidOn}; each at the field `/receivedOn`.
 */
export function receivedDay(
  receivedOn: string,
  today: IsoDate,
  firstPaidOn: IsoDate | undefined,
): Result<IsoDate> {
  const field = '/receivedOn';
  if (!isIsoDate(receivedOn)) return Refused.because('bad_date', { field });
  if (receivedOn > today) return Refused.because('received_in_future', { field });
  return firstPaidOn !== undefined && receivedOn < firstPaidOn
    ? Refused.because('repaid_before_paid', { field, params: { paidOn: firstPaidOn } })
    : ok(receivedOn);
}
