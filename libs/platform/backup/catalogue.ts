import type { Client } from 'pg';
import type { Migration, SequenceLine, TableLine } from './lines';

/** Kept by the runner of migrations: a database that is restored into has its own. */
const NOT_COPIED = ['public.migration', 'public.migration_file'];
const SCHEMAS = ['public', 'ledger'];

/** A table, after those its foreign keys point to. */
export interface Table extends TableLine {
  readonly oid: number;
}

/** Every table, so ordered that each stands after those it refers to. Throws where they refer to each other in a ring. */
export async function readTables(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table & { refersTo: number[] }>(
    `select class.oid, format('%I.%I', nspname, relname) as table,
            array(select quote_ident(attname) from pg_attribute
                   where attrelid = class.oid and attnum > 0 and not attisdropped and attgenerated = ''
                   order by attnum) as columns,
            array(select distinct confrelid from pg_constraint
                   where conrelid = class.oid and contype = 'f' and confrelid <> conrelid)::int[] as "refersTo"
       from pg_class as class join pg_namespace as namespace on namespace.oid = relnamespace
      where nspname = any ($1) and relkind = 'r' order by nspname, relname`,
    [SCHEMAS],
  );
  const ordered: Table[] = [];
  const waiting = new Map(rows.map((row) => [row.oid, row]));
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter((row) => !row.refersTo.some((oid) => waiting.has(oid)));
    if (ready.length === 0) throw new Error('tables refer to each other in a ring');
    for (const { oid, table, columns } of ready) {
      waiting.delete(oid);
      ordered.push({ oid, table, columns });
    }
  }
  return ordered.filter(({ table }) => !NOT_COPIED.includes(table));
}

/** Where each sequence stands; a sequence is in no snapshot, and may be further on than the rows. */
export async function readSequences(client: Client): Promise<SequenceLine[]> {
  const { rows } = await client.query<{ sequence: string }>(
    `select format('%I.%I', nspname, relname) as sequence
       from pg_class join pg_namespace as namespace on namespace.oid = relnamespace
      where nspname = any ($1) and relkind = 'S' order by 1`,
    [SCHEMAS],
  );
  const read: SequenceLine[] = [];
  for (const { sequence } of rows) {
    if (sequence.startsWith('public.migration_')) continue;
    const { rows: standing } = await client.query<Omit<SequenceLine, 'sequence'>>(
      `select last_value::text as value, is_called as called from ${sequence}`,
    );
    read.push(...standing.map((each) => ({ sequence, ...each })));
  }
  return read;
}

export async function readMigrations(client: Client): Promise<Migration[]> {
  const { rows } = await client.query<Migration>(
    'select name, sha256 from public.migration_file order by name',
  );
  return rows;
}
