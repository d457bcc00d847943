import type { INestApplicationContext } from '@nestjs/common';
import { Audit } from '@tilsagn/modules/audit';
import { StartupError } from '@tilsagn/platform/config/startup-error';
import { Db } from '@tilsagn/platform/database/db';

const OBJECT = 'demo:cases';
const ACTOR = { sub: 'demo', name: 'demo', roles: [], parties: [] };

const INTERRUPTED =
  'The demo data were interrupted while they were made, and some cases stopped halfway. Delete the data folder (.data, or what TILSAGN_DATA names) and start again, or use an empty database.';

/**
 * Does the work once for a database, and writes in the audit trail when it began and when it was done. Throws one
 * sentence where it began earlier and was never done: whatever people have changed since, nobody can tell from the rows.
 */
export async function onceWhole(app: INestApplicationContext, work: () => Promise<void>): Promise<void> {
  const audit = app.get(Audit, { strict: false });
  const note = (outcome: 'begun' | 'done'): Promise<void> =>
    audit.record({ actor: ACTOR, operation: 'demo.seed', object: OBJECT, outcome, requestId: 'demo' });
  const noted = await app
    .get(Db, { strict: false })
    .query<{ outcome: string }>(`select outcome from audit_event where object = $1`, [OBJECT]);
  if (noted.some(({ outcome }) => outcome === 'done')) return;
  if (noted.length > 0) throw new StartupError(INTERRUPTED);
  await note('begun');
  await work();
  await note('done');
}
