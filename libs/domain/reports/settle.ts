import type {
  ComputationRow,
  ComputationRowJson,
  ComputationRowWords,
} from '@tilsagn/domain/assessment/computation';
import { rowIn, rowToJson } from '@tilsagn/domain/assessment/computation';
import { evaluate } from '@tilsagn/domain/assessment/evaluate';
import type { CostRow, Facts, UnitRow } from '@tilsagn/domain/assessment/facts';
import type { Language } from '@tilsagn/domain/language/language';
import { texts } from '@tilsagn/domain/language/sentence';
import en from '@tilsagn/domain/locales/en/money-plan.json';
import nb from '@tilsagn/domain/locales/nb/money-plan.json';
import nn from '@tilsagn/domain/locales/nn/money-plan.json';
import type { Ore } from '@tilsagn/domain/money/ore';
import { ZERO, max, min, subtract } from '@tilsagn/domain/money/ore';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';
import type { Text } from '@tilsagn/domain/text';

const say = texts({ nb, nn, en });

export interface SettlementFacts {
  readonly actualCosts: readonly CostRow[];
  readonly participantsCompleted: number;
  /** As at the submission; null where the register withheld the number. */
  readonly employees: number | null;
  /** What the application said of provider, units and size; the rules that read it give the same as then. */
  readonly asApplied?: Pick<Facts, 'providerType' | 'units' | 'undertaking' | 'financing'>;
  readonly grantedOre: Ore;
  /** Paid so far; nothing may be on its way. */
  readonly paidOre: Ore;
}

/** What the final report gives a right to, against what was granted and paid. One of toPay and recovery is 0. */
export interface Settlement {
  readonly rightOre: Ore;
  readonly paidOre: Ore;
  readonly toPayOre: Ore;
  /** What is released of the commitment: granted less the greater of right and paid. */
  readonly releasedOre: Ore;
  readonly recoveryOre: Ore;
  readonly rows: readonly ComputationRow[];
}

/**
 * The settlement of a grant: the call's own rules over the actual costs, never above the grant. What was promised but
 * is not due is released; what was paid above the right is recovered (cases T14 and T15 of the tests; recovery needs
 * prior notice by fvl. § 16 and may be appealed).
 */
export function settle(ruleSet: RuleSet, facts: SettlementFacts): Settlement {
  const { grantedOre, paidOre, participantsCompleted: participants, employees, actualCosts: costs } = facts;
  if (paidOre > grantedOre) throw new RangeError('more is paid than was granted');
  const { units } = facts.asApplied ?? {};
  const computed = evaluate(ruleSet, {
    ...facts.asApplied,
    ...(units === undefined ? {} : { units: completedUnits(units, participants) }),
    costsFrom: 'accounts',
    costs,
    appliedOre: null,
    participants,
    employees,
  });

  const rightOre = min(computed.amountOre, grantedOre);
  const toPayOre = max(ZERO, subtract(rightOre, paidOre));
  const recoveryOre = max(ZERO, subtract(paidOre, rightOre));
  const releasedOre = subtract(grantedOre, max(rightOre, paidOre));
  const row = (id: string, label: Text, source: Text, explanation: Text, from: Ore, to: Ore) => ({
    ...{ id, label, source, explanation, inputOre: from, resultOre: to, toBeConfirmed: false },
  });
  const rows: ComputationRow[] = [
    ...computed.rows,
    row(
      'granted',
      say('settlement_granted_label'),
      say('settlement_source_grant'),
      say('settlement_granted', { grantedOre }),
      computed.amountOre,
      rightOre,
    ),
    row(
      'paid',
      say(recoveryOre > 0n ? 'settlement_recovery_label' : 'settlement_rest_label'),
      say('settlement_source_ledger'),
      recoveryOre > 0n
        ? say('settlement_recovery', { paidOre, recoveryOre })
        : say('settlement_rest', { paidOre, toPayOre }),
      paidOre,
      recoveryOre > 0n ? recoveryOre : toPayOre,
    ),
    row(
      'released',
      say('settlement_released_label'),
      say('settlement_source_ledger'),
      say('settlement_released', { releasedOre }),
      grantedOre,
      releasedOre,
    ),
  ];
  return { rightOre, paidOre, toPayOre, releasedOre, recoveryOre, rows };
}

/** The units of the application in their order, together at most as many as were completed. */
function completedUnits(units: readonly UnitRow[], completed: number): readonly UnitRow[] {
  let left = completed;
  return units.flatMap((row) => {
    const count = Math.min(row.count, left);
    left -= count;
    return count === 0 ? [] : [{ ...row, count }];
  });
}

/** The amounts of a settlement as JSON: øre as whole numbers. */
export const settlementToJson = (settlement: Settlement): SettlementJson => ({
  rightOre: Number(settlement.rightOre),
  paidOre: Number(settlement.paidOre),
  toPayOre: Number(settlement.toPayOre),
  releasedOre: Number(settlement.releasedOre),
  recoveryOre: Number(settlement.recoveryOre),
  rows: settlement.rows.map(rowToJson),
});

export interface SettlementJson {
  readonly rightOre: number;
  readonly paidOre: number;
  readonly toPayOre: number;
  readonly releasedOre: number;
  readonly recoveryOre: number;
  readonly rows: readonly ComputationRowJson[];
}

/** A settlement as one person reads it. */
export type SettlementWords = Omit<SettlementJson, 'rows'> & {
  readonly rows: readonly ComputationRowWords[];
};

/** A settlement in the reader's language; what is stored speaks all of them. */
export const settlementIn = (language: Language, settlement: SettlementJson): SettlementWords => ({
  ...settlement,
  rows: settlement.rows.map((row) => rowIn(language, row)),
});
