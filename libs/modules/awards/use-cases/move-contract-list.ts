import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { limitOf } from '@tilsagn/domain/access/restrictions';
import { TwoPersonApproval } from '@tilsagn/domain/decisions/two-person-approval';
import { ZERO } from '@tilsagn/domain/money/ore';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { Clock } from '@tilsagn/platform/clock/clock';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import {
  ContractLists,
  type ContractList,
  type ListState,
  type ListStep,
} from '../persistence/contract-lists';
import { TellOfList } from '../tell-of-list';
import { ReadContractLists, type ReadList } from './read-contract-lists';

export interface MoveList {
  readonly id: string;
  readonly actor: Actor;
  readonly expectedVersion: number;
  readonly comment?: string;
}

type Move = 'propose' | 'return' | 'approve' | 'withdraw';

const FROM: Readonly<Record<Move, readonly ListState[]>> = {
  propose: ['imported'],
  return: ['proposed'],
  approve: ['proposed'],
  withdraw: ['imported'],
};

/** A contract list is proposed by one person and approved, or sent back, by another (design.md section 3). */
@Injectable()
export class MoveContractList {
  constructor(
    private readonly units: UnitOfWork,
    private readonly reading: ReadContractLists,
    private readonly lists: ContractLists,
    private readonly clock: Clock,
    private readonly telling: TellOfList,
  ) {}

  /**
   * Refusals: not_found, stale_version, action_not_allowed_in_state; same_person for the second person; nothing_to_award
   * where no contract counts; above_your_limit for an approver whose limit the sum exceeds.
   */
  run(move: Move, { id, actor, expectedVersion, comment }: MoveList): Promise<Result<ReadList>> {
    return this.units.run(async () => {
      const found = await this.reading.open(`contractLists.${move}`, id, actor, true);
      if (!found.ok) return found;
      const list = found.value;
      if (list.version !== expectedVersion) return Refused.because('stale_version');
      if (!FROM[move].includes(list.state)) return Refused.because('action_not_allowed_in_state');
      const step = await this.stepOf(move, list, actor, comment);
      if (!step.ok) return step;
      const moved = await this.lists.move(list, step.value);
      if (!moved.ok) return moved;
      if (move === 'propose') await this.telling.proposed(moved.value);
      if (move === 'approve') await this.telling.decided(list, 'approved');
      if (move === 'return') await this.telling.decided(list, 'returned');
      return ok(await this.reading.of(moved.value));
    });
  }

  private async stepOf(
    move: Move,
    list: ContractList,
    actor: Actor,
    comment = '',
  ): Promise<Result<ListStep>> {
    if (move === 'withdraw') return ok({ state: 'withdrawn' });
    const { preview } = await this.reading.of(list);
    if (move === 'propose') {
      if (preview.totalOre === ZERO) return Refused.because('nothing_to_award');
      return ok({ state: 'proposed', proposedBy: actor.sub });
    }
    const decided = this.decide(list, actor);
    if (!decided.ok) return decided;
    if (move === 'return') return ok({ state: 'imported', proposedBy: null, comment });
    const limit = limitOf(actor, 'approver');
    if (limit !== undefined && preview.totalOre > limit)
      return Refused.because('above_your_limit', { params: { amount: preview.totalOre, limit } });
    return ok({ state: 'approved', decidedBy: actor.sub });
  }

  private decide({ proposedBy, proposedAt }: ContractList, actor: Actor): Result<TwoPersonApproval> {
    if (proposedBy === null || proposedAt === null) throw new Error('a proposed list that nobody proposed');
    const prepared = TwoPersonApproval.preparedBy(proposedBy, proposedAt.toISOString());
    return prepared.approve({ sub: actor.sub, at: this.clock.now().toISOString() });
  }
}
