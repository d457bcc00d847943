import { joined, texts, type FullText } from '@tilsagn/domain/language/sentence';
import en from '@tilsagn/domain/locales/en/money-plan.json';
import nb from '@tilsagn/domain/locales/nb/money-plan.json';
import nn from '@tilsagn/domain/locales/nn/money-plan.json';
import type { Ore } from '@tilsagn/domain/money/ore';
import { ZERO, add, max, shareOf, subtract } from '@tilsagn/domain/money/ore';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';

const say = texts({ nb, nn, en });

export interface ClaimFacts {
  readonly grantedOre: Ore;
  readonly paidOre: Ore;
  /** Asked for and not yet paid: requested, attested, authorised or sent. */
  readonly onItsWayOre: Ore;
  /** What the settlement gave a right to; null before it is decided. */
  readonly rightOre: Ore | null;
}

export interface Claimable {
  readonly kind: 'instalment' | 'final';
  readonly claimableOre: Ore;
  readonly explanation: FullText;
}

/**
 * What the recipient may ask for now: before the final report a share of the grant (rule set, `instalment`), after the
 * settlement the rest of the right; always less what is paid or on its way. Never below 0.
 */
export function claimable(ruleSet: Pick<RuleSet, 'instalment'>, facts: ClaimFacts): Claimable {
  const { grantedOre, rightOre } = facts;
  const part = ruleSet.instalment.shareBeforeReportBasisPoints;
  const usedOre = add(facts.paidOre, facts.onItsWayOre);
  const limitOre = rightOre ?? shareOf(grantedOre, part);
  const claimableOre = max(ZERO, subtract(limitOre, usedOre));
  const limit =
    rightOre === null
      ? say('claimable_before_report', { part, grantedOre, usedOre })
      : say('claimable_after_report', { rightOre, usedOre });
  return {
    kind: rightOre === null ? 'instalment' : 'final',
    claimableOre,
    explanation: claimableOre === 0n ? joined([limit, say('claimable_nothing')], ' ') : limit,
  };
}
