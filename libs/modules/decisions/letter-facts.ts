import type { ComputationRowJson } from '@tilsagn/domain/assessment/computation';
import type { Issuer } from '@tilsagn/domain/decisions/issuer';
import type { LetterFacts } from '@tilsagn/domain/decisions/letter';
import { isDismissalReason, isRejectionReason } from '@tilsagn/domain/decisions/reason-codes';
import { ZERO } from '@tilsagn/domain/money/ore';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';
import type { Text } from '@tilsagn/domain/text';
import type { CaseRecord } from '@tilsagn/modules/workflow';
import type { Decision } from './persistence/decisions';

interface LetterSources {
  readonly issuer: Issuer;
  readonly record: CaseRecord;
  readonly decision: Decision;
  readonly callName: Text;
  readonly ruleSet: RuleSet;
  /** The steps of the computation that the decision rests on. */
  readonly rows: readonly ComputationRowJson[];
  /** The confirmed rate of the day; undefined where none is known. */
  readonly nokPerEur?: number | undefined;
}

/** What the letter of a decision is written from. Throws on a decision without what its outcome demands. */
export function letterFacts({
  issuer,
  record,
  decision,
  callName,
  ruleSet,
  rows,
  nokPerEur,
}: LetterSources): LetterFacts {
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
