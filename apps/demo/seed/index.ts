import type { INestApplicationContext } from '@nestjs/common';
import { Db } from '@tilsagn/platform/database/db';
import { PERSONAS } from '../personas';

/** Tells how far the seeding has come, on a terminal. */
export type Report = (text: string) => void;

/** Fills a database with the demo's data. Safe to repeat: what is there already is left alone. */
export async function seedDemo(app: INestApplicationContext, report: Report): Promise<void> {
  report('people');
  const db = app.get(Db, { strict: false });
  for (const { sub, name, email, roles } of PERSONAS) {
    await db.query(
      `insert into person (sub, name, email) values ($1, $2, $3)
       on conflict (sub) do update set name = excluded.name, email = excluded.email`,
      [sub, name, email],
    );
    for (const role of roles) {
      await db.query(
        `insert into user_role (sub, role, granted_by) values ($1, $2, 'demo') on conflict do nothing`,
        [sub, role],
      );
    }
  }
}
