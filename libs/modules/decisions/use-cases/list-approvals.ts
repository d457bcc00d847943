import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { visibleSchemes } from '@tilsagn/domain/access/decide';
import { limitOf } from '@tilsagn/domain/access/restrictions';
import type { Reason } from '@tilsagn/domain/result';
import { FramesOfCase } from '@tilsagn/modules/assessment';
import { Calls } from '@tilsagn/modules/schemes';
import { hindranceDtos, type MeasureLeftDto } from '@tilsagn/modules/workflow';
import { said } from '@tilsagn/platform/i18n/request-language';
import type { WaitingApprovalDto } from '../http/approvals.dto';
import { WaitingRecommendations, type WaitingRecommendation } from '../persistence/waiting-recommendations';

/** What waits for a second person, each with what deciding it means and whether the reader may. */
@Injectable()
export class ListApprovals {
  constructor(
    private readonly waiting: WaitingRecommendations,
    private readonly frames: FramesOfCase,
    private readonly calls: Calls,
  ) {}

  async run(actor: Actor): Promise<WaitingApprovalDto[]> {
    const rows = await this.waiting.all(actor.sub, visibleSchemes('approvals.list', actor));
    const left = new Map<string, MeasureLeftDto[]>();
    for (const { callKey } of rows) {
      if (!left.has(callKey)) left.set(callKey, await this.frames.ofCall(callKey));
    }
    return Promise.all(rows.map((row) => this.item(row, left.get(row.callKey) ?? [], actor)));
  }

  private async item(
    row: WaitingRecommendation,
    frames: MeasureLeftDto[],
    actor: Actor,
  ): Promise<WaitingApprovalDto> {
    const { callKey, impartial: _, enteredBy: __, recommendedBy, recommendedByName, ...rest } = row;
    const reason = hindranceOf(row, actor);
    const [hindrance = null] =
      reason === undefined ? [] : hindranceDtos([{ action: 'approve', label: '', reasons: [reason] }]);
    return {
      ...rest,
      callName: said((await this.calls.byKey(callKey)).name),
      appliedOre: row.appliedOre === null ? null : Number(row.appliedOre),
      recommendedOre: Number(row.recommendedOre),
      computedOre: Number(row.computedOre),
      earlierOre: row.earlierOre === null ? null : Number(row.earlierOre),
      recommendedAt: row.recommendedAt.toISOString(),
      recommendedBy: { sub: recommendedBy, name: recommendedByName },
      frames,
      hindrance,
    };
  }
}

/** What the case itself would answer, as far as a list can tell; the case has the last word. */
function hindranceOf(row: WaitingRecommendation, actor: Actor): Reason | undefined {
  if (!actor.roles.includes('approver')) return { code: 'role_may_not' };
  if ([row.recommendedBy, row.enteredBy].includes(actor.sub)) return { code: 'same_person' };
  const limit = limitOf(actor, 'approver');
  if (limit !== undefined && row.recommendedOre > limit) {
    return { code: 'above_your_limit', params: { limit, amount: row.recommendedOre } };
  }
  return row.impartial === false ? { code: 'not_impartial' } : undefined;
}
