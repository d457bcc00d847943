import { Injectable } from '@nestjs/common';
import { Db } from '@tilsagn/platform/database/db';
import { newId } from '@tilsagn/platform/database/ids';
import type { StaffRole } from './staff-roles';

export interface RoleChange {
  readonly change: 'granted' | 'changed' | 'revoked';
  /** As it became; as it was, where it was revoked. */
  readonly role: StaffRole;
  readonly reason: string;
  readonly changedBy: string;
}

/** What became of whose role, when, by whom and why. Only added to. */
@Injectable()
export class RoleChanges {
  constructor(private readonly db: Db) {}

  async add({ change, role, reason, changedBy }: RoleChange): Promise<void> {
    const { validFrom, validTo, limitOre, schemes, version } = role;
    const content = {
      validFrom,
      validTo,
      limitOre: limitOre === null ? null : Number(limitOre),
      schemes,
      version,
    };
    await this.db.query(
      `insert into user_role_change (id, role_id, sub, role, change, content, reason, changed_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [newId(), role.id, role.sub, role.role, change, JSON.stringify(content), reason, changedBy],
    );
  }
}
