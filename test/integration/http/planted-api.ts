import { Client } from 'pg';
import { startApi, type TestApi, type TestApiOptions } from '../../support/api';
import type { TestDatabase } from '../../support/database';
import { PlantedModule } from './planted';

/** The API with the planted routes and their table. */
export async function startPlanted(database: TestDatabase, options: TestApiOptions = {}): Promise<TestApi> {
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(`create table if not exists planted_note (
    id integer generated always as identity, sub text not null, body text not null)`);
  await owner.query('grant select, insert on planted_note to tilsagn_app');
  await owner.end();
  return startApi(database, { ...options, also: [PlantedModule] });
}

/** How many notes of a text were committed. */
export async function notes(database: TestDatabase, text: string): Promise<number> {
  const rows = await database.db.query('select 1 from planted_note where body = $1', [text]);
  return rows.length;
}
