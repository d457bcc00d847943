import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { callStatus } from '@tilsagn/domain/schemes/call-window';
import { Clock } from '@tilsagn/platform/clock/clock';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import type { CallWatchDto } from '../http/call-watch.dto';
import { CallRooms } from '../persistence/call-rooms';
import { CallWatches } from '../persistence/call-watches';
import { Calls, isPublished, type PublishedCall } from '../persistence/calls';

/** Asks to be told when a call opens, or takes it back. */
@Injectable()
export class WatchCall {
  constructor(
    private readonly units: UnitOfWork,
    private readonly calls: Calls,
    private readonly rooms: CallRooms,
    private readonly watches: CallWatches,
    private readonly clock: Clock,
  ) {}

  /** Refusals: not_found, nothing_to_wait_for (it is open and has room, or is closed). */
  run(key: string, watching: boolean, { sub }: Actor): Promise<Result<CallWatchDto>> {
    return this.units.run(async () => {
      const call = await this.find(key);
      if (call === null) return Refused.because('not_found');
      if (!watching) await this.watches.takeBack(key, sub);
      else if (await this.mayOpen(call)) await this.watches.ask(key, sub);
      else return Refused.because('nothing_to_wait_for');
      return ok({ watching });
    });
  }

  /** Whether the person has asked. Refused: not_found. */
  async read(key: string, { sub }: Actor): Promise<Result<CallWatchDto>> {
    if ((await this.find(key)) === null) return Refused.because('not_found');
    return ok({ watching: await this.watches.has(key, sub) });
  }

  private async find(key: string): Promise<PublishedCall | null> {
    const call = await this.calls.find(key);
    return call !== null && isPublished(call) && call.kind === 'application' ? call : null;
  }

  private async mayOpen(call: PublishedCall): Promise<boolean> {
    const status = callStatus(call, this.clock.today());
    return status === 'upcoming' || (status === 'open' && (await this.rooms.isFull(call)));
  }
}
