import { Injectable } from '@nestjs/common';
import type { Role } from '@tilsagn/domain/access/actor';
import type { RoleTerms } from '@tilsagn/domain/access/role-terms';
import { Db } from '@tilsagn/platform/database/db';

export interface StaffRole extends RoleTerms {
  readonly id: string;
  readonly version: number;
  readonly sub: string;
  readonly role: Role;
  readonly reason: string | null;
  /** A sub, or who gave the command. */
  readonly grantedBy: string;
  readonly grantedAt: Date;
}

const COLUMNS = `
  r.id, r.version, r.sub, r.role, r.valid_from::text as "validFrom", r.valid_to::text as "validTo",
  r.limit_ore as "limitOre", r.schemes, r.reason, r.granted_by as "grantedBy", r.granted_at as "grantedAt"`;

export type NewRole = Omit<StaffRole, 'version' | 'grantedAt'>;

/** The roles of the county's people as rows. A person has a role once. */
@Injectable()
export class StaffRoles {
  constructor(private readonly db: Db) {}

  /** As it stands, and nobody else changes it until the running unit of work ends. */
  lock(id: string): Promise<StaffRole | null> {
    return this.one(`select ${COLUMNS} from user_role r where r.id = $1 for update`, [id]);
  }

  lockOf(sub: string, role: string): Promise<StaffRole | null> {
    return this.one(`select ${COLUMNS} from user_role r where r.sub = $1 and r.role = $2 for update`, [
      sub,
      role,
    ]);
  }

  /** Adds a role. Null where the person has it already. */
  add(born: NewRole): Promise<StaffRole | null> {
    return this.one(
      `insert into user_role as r (id, sub, role, valid_from, valid_to, limit_ore, schemes, reason, granted_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (sub, role) do nothing returning ${COLUMNS}`,
      [born.id, born.sub, born.role, ...terms(born), born.reason, born.grantedBy],
    );
  }

  /** Gives a role that is locked on other terms. */
  async change(id: string, to: RoleTerms & Pick<StaffRole, 'reason' | 'grantedBy'>): Promise<StaffRole> {
    const changed = await this.one(
      `update user_role r set valid_from = $2, valid_to = $3, limit_ore = $4, schemes = $5, reason = $6,
              granted_by = $7, granted_at = clock_timestamp(), version = r.version + 1
        where r.id = $1 returning ${COLUMNS}`,
      [id, ...terms(to), to.reason, to.grantedBy],
    );
    if (changed === null) throw new Error(`no role ${id}`);
    return changed;
  }

  async remove(id: string): Promise<void> {
    await this.db.query('delete from user_role where id = $1', [id]);
  }

  /**
   * The system administrators, whose roles nobody else changes until the running unit of work ends: two who take the
   * role from each other would otherwise leave none.
   */
  lockAdministrators(): Promise<StaffRole[]> {
    return this.db.query(
      `select ${COLUMNS} from user_role r where r.role = 'system_administrator' order by r.id for update`,
    );
  }

  /** Those of the keys that name no scheme. */
  async unknownSchemes(keys: readonly string[]): Promise<string[]> {
    const rows = await this.db.query<{ key: string }>(
      'select key from unnest($1::text[]) key where not exists (select from scheme s where s.key = key.key)',
      [keys],
    );
    return rows.map(({ key }) => key);
  }

  private async one(sql: string, params: unknown[]): Promise<StaffRole | null> {
    const [row] = await this.db.query<StaffRole>(sql, params);
    return row ?? null;
  }
}

const terms = ({ validFrom, validTo, limitOre, schemes }: RoleTerms): unknown[] => [
  validFrom,
  validTo,
  limitOre,
  schemes,
];
