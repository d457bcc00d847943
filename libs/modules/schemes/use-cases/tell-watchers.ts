import { Injectable } from '@nestjs/common';
import { ok } from '@tilsagn/domain/result';
import { callStatus } from '@tilsagn/domain/schemes/call-window';
import { inParams, Notifications } from '@tilsagn/modules/notifications';
import { Clock } from '@tilsagn/platform/clock/clock';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { CallRooms } from '../persistence/call-rooms';
import { CallWatches } from '../persistence/call-watches';
import { Calls } from '../persistence/calls';

/** Tells those who asked that a call takes applications, now that it is open and there is room. */
@Injectable()
export class TellWatchers {
  constructor(
    private readonly units: UnitOfWork,
    private readonly calls: Calls,
    private readonly rooms: CallRooms,
    private readonly watches: CallWatches,
    private readonly notifications: Notifications,
    private readonly clock: Clock,
  ) {}

  /** One unit of work a call. Gives back how many were told. */
  async run(): Promise<number> {
    let told = 0;
    for (const key of await this.watches.calls()) {
      const outcome = await this.units.run(async () => ok(await this.tell(key)));
      if (outcome.ok) told += outcome.value;
    }
    return told;
  }

  private async tell(callKey: string): Promise<number> {
    const call = await this.calls.publishedByKey(callKey);
    if (callStatus(call, this.clock.today()) !== 'open' || (await this.rooms.isFull(call))) return 0;
    const people = await this.watches.end(callKey);
    for (const sub of people) {
      await this.notifications.tell({
        caseId: null,
        template: 'call_opened',
        to: { sub },
        params: { callKey, ...inParams('call', call.name) },
      });
    }
    return people.length;
  }
}
