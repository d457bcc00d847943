import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { visibleSchemes } from '@tilsagn/domain/access/decide';
import type { RefusalCode } from '@tilsagn/domain/refusals';
import { Calls } from '@tilsagn/modules/schemes';
import { hindranceDtos } from '@tilsagn/modules/workflow';
import { said } from '@tilsagn/platform/i18n/request-language';
import type { WaitingSettlementDto } from '../http/waiting-settlement.dto';
import { WaitingSettlements, type WaitingSettlement } from '../persistence/waiting-settlements';

/** The proposed settlements, each with what deciding it means and whether the reader may. */
@Injectable()
export class ListWaitingSettlements {
  constructor(
    private readonly waiting: WaitingSettlements,
    private readonly calls: Calls,
  ) {}

  async run(actor: Actor): Promise<WaitingSettlementDto[]> {
    const rows = await this.waiting.all(actor.sub, visibleSchemes('settlements.list', actor));
    return Promise.all(rows.map((row) => this.item(row, actor)));
  }

  private async item(row: WaitingSettlement, actor: Actor): Promise<WaitingSettlementDto> {
    const { callKey, impartial: _, enteredBy: __, proposedBy, proposedByName, ...rest } = row;
    const code = hindranceOf(row, actor);
    const [hindrance = null] =
      code === undefined ? [] : hindranceDtos([{ action: 'settle', label: '', reasons: [{ code }] }]);
    return {
      ...rest,
      callName: said((await this.calls.byKey(callKey)).name),
      grantedOre: row.grantedOre === null ? null : Number(row.grantedOre),
      rightOre: Number(row.rightOre),
      releasedOre: Number(row.releasedOre),
      recoveryOre: Number(row.recoveryOre),
      proposedBy: { sub: proposedBy, name: proposedByName },
      proposedAt: row.proposedAt.toISOString(),
      hindrance,
    };
  }
}

/** What the case itself would answer, as far as a list can tell; the case has the last word. */
function hindranceOf(row: WaitingSettlement, actor: Actor): RefusalCode | undefined {
  if (!actor.roles.includes('approver')) return 'role_may_not';
  if ([row.proposedBy, row.enteredBy].includes(actor.sub)) return 'same_person';
  return row.impartial === false ? 'not_impartial' : undefined;
}
