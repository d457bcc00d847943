import { Injectable } from '@nestjs/common';
import { exclusionFaults } from '@tilsagn/domain/assessment/exclusions';
import { outcomeOf } from '@tilsagn/domain/decisions/outcome';
import { TwoPersonApproval } from '@tilsagn/domain/decisions/two-person-approval';
import { ZERO } from '@tilsagn/domain/money/ore';
import { ok, refuseIfAny, type Reason, type Result } from '@tilsagn/domain/result';
import { AidAwards } from '@tilsagn/modules/aid';
import { Recommendations, type Recommendation } from '@tilsagn/modules/assessment';
import {
  WorkflowEffect,
  type CaseChanges,
  type EffectContext,
  type WorkflowEffectHandler,
} from '@tilsagn/modules/workflow';
import { Clock } from '@tilsagn/platform/clock/clock';
import { EvidenceOfDecision } from '../evidence';
import { Decisions } from '../persistence/decisions';
import { DecisionInput, type JudgedAnew } from './decision-input';

/** Writes the decision with its two persons and what it rests on. */
@Injectable()
@WorkflowEffect('write_decision')
export class WriteDecision implements WorkflowEffectHandler {
  constructor(
    private readonly recommendations: Recommendations,
    private readonly evidence: EvidenceOfDecision,
    private readonly decisions: Decisions,
    private readonly awards: AidAwards,
    private readonly clock: Clock,
  ) {}

  /** Refusals: same_person, reason_required, comment_required, excluded_by_rule, no_room_left. */
  async run(context: EffectContext<unknown>): Promise<Result<CaseChanges>> {
    const { case: record, actor, today, reasonCode } = context;
    const { decisionId, reasons, register, anew } = DecisionInput.of(context.input);
    const recommendation = await this.recommendations.latest(record.id);
    if (recommendation === null) throw new Error(`case ${record.id} is decided without a recommendation`);

    const approval = this.approve(context, recommendation);
    if (!approval.ok) return approval;
    const grants = reasonCode === undefined;
    const stopped = grants && anew !== null ? refuseIfAny(stoppedBy(anew, recommendation)) : undefined;
    if (stopped !== undefined) return stopped;
    const grantedOre = grants ? recommendation.recommendedOre : ZERO;
    const outcome = grants ? outcomeOf(grantedOre, record.appliedOre) : turnedDown(context.plan.action);
    await this.decisions.add({
      id: decisionId,
      caseId: record.id,
      outcome,
      grantedOre,
      reasonCode: reasonCode ?? null,
      reasons: reasons ?? recommendation.reasons,
      preparedBy: approval.value.prepared.sub,
      decidedBy: actor.sub,
      decidedOn: today,
      evidence: await this.evidence.gather(record, {
        ...{ recommendation, register, anew },
        decidedBy: { sub: actor.sub, name: actor.name },
      }),
    });
    if (anew !== null && grantedOre > 0n) {
      const { undertaking, assessed } = anew;
      const basis = assessed.ruleSet.aidBasis.kind;
      const aid = { caseId: record.id, orgnr: record.applicantOrgnr, undertaking, basis };
      await this.awards.keep({ ...aid, grantedOn: today, grantedOre });
    }
    return ok({ grantedOre, outcome, decidedOn: today });
  }

  private approve({ actor, reasonCode, comment }: EffectContext<unknown>, prepared: Recommendation) {
    const { recommendedBy, recommendedAt, reasons } = prepared;
    const first = TwoPersonApproval.preparedBy(recommendedBy, recommendedAt.toISOString(), reasons);
    const act = { sub: actor.sub, at: this.clock.now().toISOString() };
    return reasonCode === undefined
      ? first.approve(act)
      : first.reject({ ...act, ...(comment === undefined ? {} : { words: comment }) }, reasonCode);
  }
}

/** What was recommended must be within what the rules give today, and no rule may stop it that was not gone past. */
function stoppedBy({ assessed }: JudgedAnew, { recommendedOre, overrides }: Recommendation): Reason[] {
  const { ruleSet, exclusions, computation } = assessed;
  const past = overrides.map(({ rule }) => rule);
  const computed = computation.amountOre;
  return [
    ...exclusionFaults(ruleSet, exclusions, 'approve', past),
    ...(recommendedOre > computed ? [{ code: 'no_room_left', params: { computed } }] : []),
  ];
}

const turnedDown = (action: string): 'rejected' | 'dismissed' =>
  action === 'dismiss' ? 'dismissed' : 'rejected';
