import { Injectable } from '@nestjs/common';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import type { Caller } from '@tilsagn/platform/auth/current-actor';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { OwnSessions } from '../persistence/own-sessions';

/** A session is opened and ended and never changed between, so that it has one version. */
export const ONLY_VERSION = 1;

/** A person ends sessions of their own: here, not at the log-in provider, which has sessions of its own. */
@Injectable()
export class EndSession {
  constructor(
    private readonly units: UnitOfWork,
    private readonly sessions: OwnSessions,
  ) {}

  /** Refusals: not_found (also for a session of somebody else's, or one that has run out), stale_version. */
  run(id: string, { actor }: Caller, expectedVersion: number): Promise<Result<undefined>> {
    return this.units.run(async () => {
      if (!(await this.sessions.isThere(actor.sub, id))) return Refused.because('not_found');
      if (expectedVersion !== ONLY_VERSION) return Refused.because('stale_version');
      await this.sessions.end(id);
      return ok(undefined);
    });
  }

  /** Ends all but the one it is asked from; gives back how many. Never refused. */
  others({ actor, sessionHash }: Caller): Promise<Result<number>> {
    return this.units.run(async () => ok(await this.sessions.endAllBut(actor.sub, sessionHash)));
  }
}
