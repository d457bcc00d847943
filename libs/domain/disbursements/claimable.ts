import { joined, texts, type FullText } from '@tilsagn/domain/language/sentence';
import en from '@tilsagn/domain/locales/en/money-plan.json';
import nb from '@tilsagn/domain/locales/nb/money-plan.json';
import nn from '@tilsagn/domain/locales/nn/money-plan.json';
import type { Ore } from '@tilsagn/domain/money/ore';
import { ZERO, add, max, shareOf, subtract } from '@tilsagn/domain/money/ore';
import { instalmentsOf } from '@tilsagn/domain/disbursements/instalments';
import type { InstalmentGate, RuleSet } from '@tilsagn/domain/schemes/rule-set';

const say = texts({ nb, nn, en });

export interface ClaimFacts {
  readonly grantedOre: Ore;
  readonly paidOre: Ore;
  /** Asked for and not yet paid: requested, attested, authorised or sent. */
  readonly onItsWayOre: Ore;
  /** What the settlement gave a right to; null before it is decided. */
  readonly rightOre: Ore | null;
  /** The gates of the instalment plan that are passed. */
  readonly passed: readonly InstalmentGate[];
}

export interface Claimable {
  readonly kind: 'instalment' | 'final';
  readonly claimableOre: Ore;
  readonly explanation: FullText;
}

type Rules = Pick<RuleSet, 'instalment'>;

/**
 * What the recipient may ask for now: before the final report the parts of the grant that are open (rule set,
 * `instalment`), after the settlement the rest of the right; always less what is paid or on its way. Never below 0.
 */
export function claimable(ruleSet: Rules, facts: ClaimFacts): Claimable {
  const { rightOre } = facts;
  const usedOre = add(facts.paidOre, facts.onItsWayOre);
  const [limitOre, limit] =
    rightOre === null
      ? beforeReport(ruleSet, facts, usedOre)
      : ([rightOre, say('claimable_after_report', { rightOre, usedOre })] as const);
  const claimableOre = max(ZERO, subtract(limitOre, usedOre));
  return {
    kind: rightOre === null ? 'instalment' : 'final',
    claimableOre,
    explanation: claimableOre === 0n ? joined([limit, say('claimable_nothing')], ' ') : limit,
  };
}

function beforeReport(
  { instalment }: Rules,
  { grantedOre, passed }: ClaimFacts,
  usedOre: Ore,
): readonly [Ore, FullText] {
  const { plan, shareBeforeReportBasisPoints: part } = instalment;
  const parts = instalmentsOf(instalment, grantedOre, passed);
  const openOre = add(...parts.filter(({ isOpen }) => isOpen).map(({ amountOre }) => amountOre));
  if (plan === undefined) {
    return [shareOf(grantedOre, part), say('claimable_before_report', { part, grantedOre, usedOre })];
  }
  const open = say('claimable_by_plan', { openOre, grantedOre, usedOre });
  const next = parts.find(({ isOpen }) => !isOpen);
  if (next === undefined) return [openOre, open];
  const { amountOre } = next;
  return [openOre, joined([open, say(`claimable_behind_${next.gate}`, { amountOre })], ' ')];
}
