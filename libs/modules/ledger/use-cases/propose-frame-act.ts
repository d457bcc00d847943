import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { addDays, isoDate } from '@tilsagn/domain/calendar/iso-date';
import { type FrameAct, readFrameAct } from '@tilsagn/domain/ledger/frame-acts';
import { DAYS_TO_APPROVE, type Effect, type FrameProposal } from '@tilsagn/domain/ledger/frame-proposals';
import { ok, Refused, type Result } from '@tilsagn/domain/result';
import { Clock } from '@tilsagn/platform/clock/clock';
import { newId } from '@tilsagn/platform/database/ids';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { FrameActs } from '../frame-acts';
import { LedgerReader } from '../ledger-reader';
import { FrameProposals } from '../persistence/frame-proposals';
import { TellOfProposal } from '../tell-of-proposal';

/** Proposes an act on a frame, or shows what it would do. Nothing is booked before another person approves. */
@Injectable()
export class ProposeFrameAct {
  constructor(
    private readonly units: UnitOfWork,
    private readonly acts: FrameActs,
    private readonly reader: LedgerReader,
    private readonly proposals: FrameProposals,
    private readonly telling: TellOfProposal,
    private readonly clock: Clock,
  ) {}

  /** Refused: what readFrameAct says, what the ledger would refuse, year_not_over, not_found for a year-end of no frame. */
  run(sent: FrameAct, actor: Actor): Promise<Result<FrameProposal>> {
    return this.units.run(async () => {
      const effects = await this.effects(sent, actor);
      if (!effects.ok) return effects;
      const today = this.clock.today();
      const id = newId();
      const proposal = { id, act: sent, effects: effects.value, proposedBy: actor.sub };
      await this.proposals.add({ ...proposal, expiresOn: addDays(today, DAYS_TO_APPROVE) });
      await this.telling.proposed(id, actor.sub);
      const added = await this.proposals.read(id, today);
      return added === undefined ? Refused.because('not_found') : ok(added);
    });
  }

  /** The accounts that the act would touch, before and after. Refused as run. */
  async effects(sent: FrameAct, actor: Actor): Promise<Result<readonly Effect[]>> {
    const read = readFrameAct(sent);
    if (!read.ok) return read;
    return (await this.yearRefused(sent)) ?? (await this.acts.effects(sent, actor.sub));
  }

  private async yearRefused({ kind, frame = '', year = 0 }: FrameAct): Promise<Refused | undefined> {
    if (kind !== 'close_year') return undefined;
    if (this.clock.today() <= isoDate(year, 12, 31))
      return Refused.because('year_not_over', { params: { year } });
    return (await this.reader.yearEnd({ frame, year })) === undefined
      ? Refused.because('not_found')
      : undefined;
  }
}
