import { Client } from 'pg';
import { callToPublish } from '../../support/world';
import type { TestDatabase } from '../../support/database';
import { openStage } from '../support/stage';
import { gatherWalkers } from './actors';
import { settleOwners, settleShared } from './owners';
import type { Ground } from './walk';

/** A county with three owners, everything of theirs, and everybody who will try the doors. */
export async function openGround(database: TestDatabase): Promise<Ground> {
  const stage = await openStage(database);
  database.onClose(() => stage.world.close());
  const owners = await settleOwners(stage);
  const shared = await settleShared(stage);
  const walkers = await gatherWalkers(stage);
  return { stage, owners, shared, walkers };
}

const { workflow, paymentWorkflow } = callToPublish('bio1-2021');
/** Every state that a case can stand in. */
export const STATES: readonly string[] = Object.keys(workflow.states);
const PAYMENT_STATES = Object.keys(paymentWorkflow.states);
/** Where the payment requests stand while the cases stand in a state. */
export const paymentStateIn = (state: string): string =>
  PAYMENT_STATES[STATES.indexOf(state) % PAYMENT_STATES.length] ?? '';

/** Puts the owners' cases and payment requests into a state, past every guard. */
export async function standIn({ stage }: Ground, state: string): Promise<void> {
  if (state === 'draft') return;
  const client = new Client({ connectionString: stage.world.database.superuserUrl });
  await client.connect();
  try {
    await client.query('alter table grant_case disable trigger all');
    await client.query('alter table payment_request disable trigger all');
    await client.query('update grant_case set state = $1 where submitted_on is not null', [state]);
    await client.query('update payment_request set state = $1', [paymentStateIn(state)]);
  } finally {
    await client.end();
  }
}

/** What a refusal may leave behind: a line in the audit trail, a key, a sign of life. */
const TRACES = [
  'audit_event',
  'idempotency_key',
  'session',
  'register_cache',
  'register_sub_unit_cache',
  'migration',
  'migration_file',
];

/** A sum over every row of every table of the business. */
export async function checksum({ stage }: Ground): Promise<Readonly<Record<string, string>>> {
  const { db } = stage.world.database;
  const tables = await db.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('public', 'ledger') and tablename <> all($1) order by 1`,
    [TRACES],
  );
  const sumOf = ({ name }: { name: string }): string =>
    `select '${name}' as name, count(*) || ':' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as sum
     from ${name} t`;
  const [row] = await db.query<{ sums: Record<string, string> }>(
    `select json_object_agg(name, sum) as sums from (${tables.map(sumOf).join(' union all ')}) all_sums`,
  );
  return row?.sums ?? {};
}
