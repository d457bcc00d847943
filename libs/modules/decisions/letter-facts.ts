import type { Answers } from '@tilsagn/domain/applications/form';
import type { ComputationRowJson } from '@tilsagn/domain/assessment/computation';
import type { AwardLetterFacts } from '@tilsagn/domain/awards/award-letter';
import type { Issuer } from '@tilsagn/domain/decisions/issuer';
import type { LetterFacts } from '@tilsagn/domain/decisions/letter';
import { isDismissalReason, isRejectionReason } from '@tilsagn/domain/decisions/reason-codes';
import { ZERO } from '@tilsagn/domain/money/ore';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';
import type { Text } from '@tilsagn/domain/text';
import type { CaseRecord } from '@tilsagn/modules/workflow';
import type { Decision } from './persistence/decisions';

export interface LetterSources {
  readonly issuer: Issuer;
  readonly record: CaseRecord;
  readonly decision: Decision;
  readonly callName: Text;
  readonly ruleSet: RuleSet;
  /** The confirmed rate of the day; undefined where none is known. */
  readonly nokPerEur?: number | undefined;
}

/**
 * What the letter of a decision is written from. Throws on a decision without what its outcome demands.
 * @param rows the steps of the computation that the decision rests on
 */
export function letterFacts(sources: LetterSources, rows: readonly ComputationRowJson[]): LetterFacts {
  const { issuer, record, decision, callName, ruleSet, nokPerEur } = sources;
  const { outcome, reasonCode, grantedOre, decidedOn } = decision;
  const common = {
    issuer,
    caseNumber: record.caseNumber ?? '',
    callName,
    applicantName: record.applicantName,
    title: record.title ?? '',
    submittedOn: record.submittedOn ?? decidedOn,
    decidedOn,
    appliedOre: record.appliedOre ?? ZERO,
    ruleSet,
    reasons: decision.reasons,
    preparedBy: decision.preparedByName,
    decidedBy: decision.decidedByName,
  };
  if (outcome === 'rejected' && isRejectionReason(reasonCode)) return { ...common, outcome, reasonCode };
  if (outcome === 'dismissed' && isDismissalReason(reasonCode)) return { ...common, outcome, reasonCode };
  if (outcome === 'rejected' || outcome === 'dismissed') {
    throw new Error(`decision ${decision.id} has no reason`);
  }
  return { ...common, outcome, grantedOre, rows, ...(nokPerEur === undefined ? {} : { nokPerEur }) };
}

/** What the letter of an award of the county's own is written from. */
export function awardLetterFacts(
  { issuer, record, decision, callName, ruleSet, nokPerEur }: LetterSources,
  answers: Answers,
  contactEmail: string | null,
): AwardLetterFacts {
  const { grantedOre, decidedOn, reasons } = decision;
  return {
    kind: record.kind === 'contract_list' ? 'contract_list' : 'direct_award',
    ...{ issuer, contactEmail, callName, ruleSet, answers, grantedOre, decidedOn, reasons },
    ...{ caseNumber: record.caseNumber ?? '', title: record.title ?? '' },
    recipientName: record.applicantName,
    preparedBy: decision.preparedByName,
    decidedBy: decision.decidedByName,
    ...(nokPerEur === undefined ? {} : { nokPerEur }),
  };
}
