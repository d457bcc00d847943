import { prepareDatabase } from '@tilsagn/platform/database/prepare';
import { Client } from 'pg';
import { rememberServer, TEMPLATE } from './shared-server';
import { startTestServer } from './postgres';

/** Before the first database test: one server, and one migrated database that each file gets a copy of. */
export default async function startPostgres(): Promise<void> {
  const server = await startTestServer();
  try {
    const superuser = new Client({ connectionString: server.database.superuserUrl });
    await superuser.connect();
    await superuser.query(`create database ${TEMPLATE} owner tilsagn_owner`);
    await superuser.end();
    const at = (url: string): string => url.replace(/\/tilsagn$/, `/${TEMPLATE}`);
    await prepareDatabase(at(server.database.ownerUrl));
  } catch (error) {
    await server.remove();
    throw error;
  }
  rememberServer(server);
}
