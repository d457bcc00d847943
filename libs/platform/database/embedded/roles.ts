import { Client } from 'pg';
import type { Credentials } from './credentials';

export const DATABASE = 'tilsagn';

/**
 * The log-ins of the embedded server, beside its superuser: tilsagn_owner owns the database and runs migrations,
 * tilsagn_api is the application's and owns nothing (it is a member of tilsagn_app, where the grants go).
 */
export async function ensureRoles(superuserUrl: string, credentials: Credentials): Promise<void> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ rolname: string }>('select rolname from pg_roles');
    const known = new Set(rows.map((row) => row.rolname));
    if (!known.has('tilsagn_api')) await client.query(makeRoles(client, credentials));
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE} owner tilsagn_owner`);
  } finally {
    await client.end();
  }
}

/** Sent as one text, hence as one transaction. */
function makeRoles(client: Client, { tilsagn_owner, tilsagn_api }: Credentials): string {
  return `
    create role tilsagn_ledger nologin;
    create role tilsagn_app nologin;
    create role tilsagn_owner login createrole password ${client.escapeLiteral(tilsagn_owner)};
    create role tilsagn_api login in role tilsagn_app password ${client.escapeLiteral(tilsagn_api)};
    grant tilsagn_ledger to tilsagn_owner;`;
}
