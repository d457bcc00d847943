import { Injectable } from '@nestjs/common';
import { Db } from '@tilsagn/platform/database/db';

/** What is left for a call, in øre. */
export interface CallRoom {
  readonly availableOre: bigint;
  /** Applied for and undecided, under any call that draws on the same money; not what waits. */
  readonly appliedOre: bigint;
  /** So much of it is expected to be granted. */
  readonly expectedOre: bigint;
  /** So many cases stand in the line. */
  readonly waiting: number;
  /** Whether it has stopped itself: what comes now waits in line. */
  readonly isFull: boolean;
}

/** Reads whether there is room under a call (view `call_room`). */
@Injectable()
export class CallRooms {
  constructor(private readonly db: Db) {}

  /** By the key of the call; none for a key that no call has. */
  async of(keys: readonly string[]): Promise<ReadonlyMap<string, CallRoom>> {
    if (keys.length === 0) return new Map();
    const rows = await this.db.query<CallRoom & { key: string }>(
      `select call_key as key, available_ore as "availableOre", applied_ore as "appliedOre",
              expected_ore as "expectedOre", waiting, is_full as "isFull"
       from call_room where call_key = any($1)`,
      [keys],
    );
    return new Map(rows.map(({ key, ...room }) => [key, room]));
  }

  /** Whether what is sent under the call now has to wait; never where the call does not stop itself. */
  async isFull(call: { readonly key: string; readonly untilMoneyEnds: object | null }): Promise<boolean> {
    if (call.untilMoneyEnds === null) return false;
    return (await this.of([call.key])).get(call.key)?.isFull ?? false;
  }
}
