import type { Role } from '@tilsagn/domain/access/actor';
import { ANNE, KARI, OYSTEIN, SANDER, SIRI } from '../../support/casework';
import { SUNNIVA } from '../recipes/roles';
import type { ContractClient } from '../support/client';
import type { Stage } from '../support/stage';

/** Somebody who tries every door. */
export interface Walker {
  readonly label: string;
  readonly sub: string | undefined;
  readonly roles: readonly Role[];
  readonly orgnrs: readonly string[];
  /** False where the roles reach no case of the walk's scheme. */
  readonly reachesScheme: boolean;
  readonly client: ContractClient;
}

interface Cast {
  readonly label: string;
  readonly sub: string;
  readonly roles?: readonly Role[];
  readonly orgnrs?: readonly string[];
  readonly otherScheme?: boolean;
  /** What becomes of the session or the role once it is there. */
  readonly then?: 'expired' | 'revoked';
}

const CAST: readonly Cast[] = [
  { label: 'applicant for two companies', sub: KARI, orgnrs: ['399001005', '399004330'] },
  { label: 'colleague of the applicant', sub: 'kollega-av-kari', orgnrs: ['399001005'] },
  { label: 'applicant of the third owner', sub: 'nina-namsen', orgnrs: ['399002117'] },
  { label: 'applicant without a case', sub: 'stein-stiklestad', orgnrs: ['399001374'] },
  { label: 'caseworker', sub: SIRI, roles: ['caseworker'] },
  { label: 'caseworker of another scheme', sub: SANDER, roles: ['caseworker'], otherScheme: true },
  {
    label: 'caseworker with a company',
    sub: 'saksbehandler-og-eier',
    roles: ['caseworker'],
    orgnrs: ['399002117'],
  },
  { label: 'approver', sub: ANNE, roles: ['approver'] },
  { label: 'approver of another scheme', sub: 'godkjenner-annen', roles: ['approver'], otherScheme: true },
  { label: 'finance', sub: OYSTEIN, roles: ['finance'] },
  { label: 'auditor', sub: 'randi-revisor', roles: ['auditor'] },
  { label: 'scheme administrator', sub: 'ordningsansvarlig', roles: ['scheme_administrator'] },
  { label: 'system administrator', sub: SUNNIVA, roles: ['system_administrator'] },
  { label: 'somebody without a role', sub: 'uten-rolle' },
  { label: 'expired session', sub: 'kari-utlopt', orgnrs: ['399001005'], then: 'expired' },
  { label: 'expired caseworker', sub: 'siri-utlopt', roles: ['caseworker'], then: 'expired' },
  { label: 'revoked caseworker', sub: 'siri-uten', roles: ['caseworker'], then: 'revoked' },
];

async function giveRoles({ world }: Stage, { sub, roles = [], otherScheme }: Cast): Promise<void> {
  for (const role of roles) {
    await world.database.db.query(
      `insert into user_role (sub, role, granted_by, schemes) values ($1, $2, 'system', $3)
       on conflict (sub, role) do update set schemes = excluded.schemes`,
      [sub, role, otherScheme === true ? ['another-scheme'] : null],
    );
  }
}

/** Everybody of the cast with a session, and a stranger. */
export async function gatherWalkers(stage: Stage): Promise<readonly Walker[]> {
  const { db } = stage.world.database;
  const walkers: Walker[] = [];
  for (const cast of CAST) {
    const { label, sub, roles = [], orgnrs = [], then } = cast;
    await giveRoles(stage, cast);
    const client = await stage.session({ sub, name: label, email: `${sub}@example.com`, orgnrs });
    if (then === 'expired') {
      await db.query(`update session set started_at = started_at - interval '9 hours' where sub = $1`, [sub]);
    }
    if (then === 'revoked') await db.query('delete from user_role where sub = $1', [sub]);
    const holds: readonly Role[] = [
      ...(orgnrs.length > 0 ? (['applicant'] as const) : []),
      ...(then === 'revoked' ? [] : roles),
    ];
    const gone = then === 'expired';
    walkers.push({
      label,
      sub: gone ? undefined : sub,
      roles: gone ? [] : holds,
      orgnrs: gone ? [] : orgnrs,
      reachesScheme: cast.otherScheme !== true,
      client,
    });
  }
  const stranger = { sub: undefined, roles: [], orgnrs: [], reachesScheme: false };
  return [...walkers, { label: 'stranger', ...stranger, client: await stage.as(undefined) }];
}
