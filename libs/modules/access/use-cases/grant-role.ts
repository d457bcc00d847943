import { Injectable } from '@nestjs/common';
import { ROLES, type Actor, type Role } from '@tilsagn/domain/access/actor';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { Db } from '@tilsagn/platform/database/db';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';

/** Gives a person of the county a role. Giving it twice changes nothing. */
@Injectable()
export class GrantRole {
  constructor(
    private readonly db: Db,
    private readonly units: UnitOfWork,
  ) {}

  /** Refuses `unknown_word` for `applicant` (that comes from the log-in alone) and for what is no role. */
  run(actor: Actor, sub: string, role: Role): Promise<Result<undefined>> {
    return this.units.run(async () => {
      if (role === 'applicant' || !ROLES.includes(role)) {
        return Refused.because('unknown_word', { field: '/role' });
      }
      await this.db.query(
        'insert into user_role (sub, role, granted_by) values ($1, $2, $3) on conflict do nothing',
        [sub, role, actor.sub],
      );
      return ok(undefined);
    });
  }
}
