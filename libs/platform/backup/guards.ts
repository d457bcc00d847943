import type { Client } from 'pg';
import type { Table } from './catalogue';

/** A trigger that stands in the way of loading, and how it is enabled. */
export interface Guard {
  readonly table: string;
  readonly trigger: string;
  readonly enabled: 'O' | 'A' | 'R';
}

const AS_BEFORE = { O: 'enable', A: 'enable always', R: 'enable replica' } as const;

/** Triggers that act on inserts, and all of the tables whose rows from the migrations are put in anew. */
export async function guardsOf(
  client: Client,
  tables: readonly Table[],
  filled: readonly Table[],
): Promise<Guard[]> {
  const { rows } = await client.query<{ oid: number; trigger: string; enabled: Guard['enabled'] }>(
    `select tgrelid as oid, quote_ident(tgname) as trigger, tgenabled as enabled from pg_trigger
      where not tgisinternal and tgenabled <> 'D' and (tgtype & 4 > 0 and tgrelid = any ($1) or tgrelid = any ($2))`,
    [tables.map(({ oid }) => oid), filled.map(({ oid }) => oid)],
  );
  const names = new Map(tables.map(({ oid, table }) => [oid, table]));
  return rows.map(({ oid, trigger, enabled }) => ({ table: names.get(oid) ?? '', trigger, enabled }));
}

export async function standDown(client: Client, guards: readonly Guard[]): Promise<void> {
  for (const { table, trigger } of guards)
    await client.query(`alter table ${table} disable trigger ${trigger}`);
}

/** Each as it was before. */
export async function standUp(client: Client, guards: readonly Guard[]): Promise<void> {
  for (const { table, trigger, enabled } of guards)
    await client.query(`alter table ${table} ${AS_BEFORE[enabled]} trigger ${trigger}`);
}
