import type { Actor, Role } from '@tilsagn/domain/access/actor';
import type { Db } from '@tilsagn/platform/database/db';
import { PERSONAS, companyName } from '../personas';

const partiesOf = (orgnrs: readonly string[]): Actor['parties'] =>
  orgnrs.map((orgnr) => ({ orgnr, name: companyName(orgnr) }));

/** A persona as the actor of a use case. */
export function actorOf(sub: string): Actor {
  const found = PERSONAS.find((each) => each.sub === sub);
  if (found === undefined) throw new RangeError(`no persona ${sub}`);
  const roles: readonly Role[] = found.orgnrs.length > 0 ? ['applicant', ...found.roles] : found.roles;
  return { sub, name: found.name, roles, parties: partiesOf(found.orgnrs) };
}

/** Who applies for a company: its persona, or somebody whom nobody can log in as. */
export function applicantOf(orgnr: string): Actor {
  const known = PERSONAS.find((each) => each.orgnrs.includes(orgnr));
  if (known !== undefined) return actorOf(known.sub);
  return {
    sub: `soker-${orgnr}`,
    name: 'Søker Testperson',
    roles: ['applicant'],
    parties: partiesOf([orgnr]),
  };
}

/** The personas with their roles and the companies they act for, so that they can be written to before they log in. */
export async function seedPeople(db: Db): Promise<void> {
  for (const { sub, name, email, roles, orgnrs } of PERSONAS) {
    await db.query(
      `insert into person (sub, name, email) values ($1, $2, $3)
       on conflict (sub) do update set name = excluded.name, email = excluded.email`,
      [sub, name, email],
    );
    await db.query(
      `insert into user_role (sub, role, granted_by) select $1, unnest($2::text[]), 'demo' on conflict do nothing`,
      [sub, roles],
    );
    await db.query(
      `insert into person_party (sub, orgnr, name) select $1, * from unnest($2::text[], $3::text[])
       on conflict do nothing`,
      [sub, orgnrs, orgnrs.map(companyName)],
    );
  }
}
