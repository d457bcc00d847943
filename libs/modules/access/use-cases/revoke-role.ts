import { Injectable } from '@nestjs/common';
import type { Role } from '@tilsagn/domain/access/actor';
import { ok, type Result } from '@tilsagn/domain/result';
import { Db } from '@tilsagn/platform/database/db';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';

/** Takes a role from a person; it is gone at their next request. */
@Injectable()
export class RevokeRole {
  constructor(
    private readonly db: Db,
    private readonly units: UnitOfWork,
  ) {}

  run(sub: string, role: Role): Promise<Result<undefined>> {
    return this.units.run(async () => {
      await this.db.query('delete from user_role where sub = $1 and role = $2', [sub, role]);
      return ok(undefined);
    });
  }
}
