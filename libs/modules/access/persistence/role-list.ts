import { Injectable } from '@nestjs/common';
import type { Role } from '@tilsagn/domain/access/actor';
import type { Standing } from '@tilsagn/domain/access/role-terms';
import type { Text } from '@tilsagn/domain/text';
import { Clock } from '@tilsagn/platform/clock/clock';
import { Db } from '@tilsagn/platform/database/db';
import type { StaffRole } from './staff-roles';

export interface RoleRow extends StaffRole {
  /** Null where the person has neither logged in nor been named. */
  readonly name: string | null;
  readonly grantedByName: string | null;
  readonly lastLoginAt: Date | null;
  readonly standing: Standing;
}

export interface RoleFilter {
  /** A part of a name or a sub. */
  readonly q?: string | undefined;
  readonly role?: Role | undefined;
  readonly standing?: Standing | undefined;
}

export interface KnownPerson {
  readonly sub: string;
  readonly name: string;
  readonly lastLoginAt: Date | null;
}

/** A county has some dozens of people with roles; this is where a list stops being one. */
const MOST_ROWS = 2_000;
const MOST_PEOPLE = 20;

const like = (q: string): string => `%${q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;

/** Who has what, for reading. */
@Injectable()
export class RoleList {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** By name, then role; where the roles stand by the business date. */
  read({ q, role, standing }: RoleFilter): Promise<RoleRow[]> {
    return this.select(
      `where ($2::text is null or lower(coalesce(p.name, '')) like $2 or lower(r.sub) like $2)
         and ($3::text is null or r.role = $3)
         and ($4::text is null or r.standing = $4)
       order by coalesce(p.name, r.sub), r.sub, r.role limit ${MOST_ROWS}`,
      [q === undefined ? null : like(q), role ?? null, standing ?? null],
    );
  }

  /** One role as the list shows it. Throws where there is none. */
  async one(id: string): Promise<RoleRow> {
    const [row] = await this.select('where r.id = $2', [id]);
    if (row === undefined) throw new Error(`no role ${id}`);
    return row;
  }

  /** People who are known here, by a part of their name or sub. */
  people(q: string): Promise<KnownPerson[]> {
    return this.db.query(
      `select sub, name, last_login_at as "lastLoginAt" from person
        where lower(name) like $1 or lower(sub) like $1 order by name, sub limit ${MOST_PEOPLE}`,
      [like(q)],
    );
  }

  schemes(): Promise<{ readonly key: string; readonly name: Text }[]> {
    return this.db.query('select key, name from scheme order by key');
  }

  private select(where: string, params: unknown[]): Promise<RoleRow[]> {
    return this.db.query(
      `select r.id, r.version, r.sub, r.role, r.valid_from::text as "validFrom", r.valid_to::text as "validTo",
              r.limit_ore as "limitOre", r.schemes, r.reason, r.granted_by as "grantedBy",
              r.granted_at as "grantedAt", p.name, g.name as "grantedByName", p.last_login_at as "lastLoginAt",
              r.standing
         from (select *, case when valid_from > $1::date then 'coming' when valid_to < $1::date then 'ended'
                              else 'current' end as standing from user_role) r
         left join person p on p.sub = r.sub
         left join person g on g.sub = r.granted_by ${where}`,
      [this.clock.today(), ...params],
    );
  }
}
