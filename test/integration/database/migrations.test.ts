import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartupError } from '@tilsagn/platform/config/startup-error';
import { migrate, pendingMigrations } from '@tilsagn/platform/database/migrate';
import { migrationsFolder, readMigrationFiles } from '@tilsagn/platform/database/migration-files';
import { useDatabase } from '../../support/database';

describe('migrations', () => {
  const database = useDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'tilsagn-migrations-'));
  const add = (name: string, sql: string): void => writeFileSync(join(folder, `${name}.sql`), sql);

  beforeAll(() => cpSync(migrationsFolder(), folder, { recursive: true }));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are all applied to a test database, and none twice', async () => {
    expect(await pendingMigrations(database.url)).toEqual([]);
    expect(await migrate(database.ownerUrl)).toEqual([]);
  });

  it('are applied in order, each as a whole, and are known to the application', async () => {
    add('9001_first', 'create table first_one (id int); create table second_one (id int);');
    add('9002_second', 'insert into first_one values (1);');
    expect(await pendingMigrations(database.url, folder)).toEqual(['9001_first', '9002_second']);
    expect(await migrate(database.ownerUrl, folder)).toEqual(['9001_first', '9002_second']);
    expect(await pendingMigrations(database.url, folder)).toEqual([]);
  });

  it('leave nothing of one that fails', async () => {
    add('9003_broken', 'create table half (id int); select 1 / 0;');
    await expect(migrate(database.ownerUrl, folder)).rejects.toThrow('division by zero');
    const [row] = await database.db.query(`select to_regclass('half') as half`);
    expect(row).toEqual({ half: null });
    rmSync(join(folder, '9003_broken.sql'));
  });

  it('wait for one another when two processes start at once', async () => {
    add('9004_slow', 'select pg_sleep(0.2); create table once_only (id int);');
    const applied = await Promise.all([1, 2, 3].map(() => migrate(database.ownerUrl, folder)));
    expect(applied.flat()).toEqual(['9004_slow']);
  });

  it('refuse an applied file that was changed', async () => {
    add('9002_second', 'insert into first_one values (2);');
    await expect(migrate(database.ownerUrl, folder)).rejects.toThrow(StartupError);
    await expect(migrate(database.ownerUrl, folder)).rejects.toThrow('9002_second has been changed');
  });

  it('refuse a database that is ahead of this version', async () => {
    await expect(migrate(database.ownerUrl)).rejects.toThrow('which this version of Tilsagn does not know');
  });

  it.each(['1_short.sql', '0001-dash.sql', '0001_Upper.sql'])('refuse a file called %s', (name) => {
    const other = mkdtempSync(join(tmpdir(), 'tilsagn-migrations-'));
    writeFileSync(join(other, name), 'select 1;');
    expect(() => readMigrationFiles(other)).toThrow('is not named');
    rmSync(other, { recursive: true });
  });

  it('refuse two files of one number', () => {
    const other = mkdtempSync(join(tmpdir(), 'tilsagn-migrations-'));
    writeFileSync(join(other, '0001_a.sql'), 'select 1;');
    writeFileSync(join(other, '0001_b.sql'), 'select 1;');
    expect(() => readMigrationFiles(other)).toThrow('two migrations have number 1');
    rmSync(other, { recursive: true });
  });
});

describe("the application's log-in", () => {
  const database = useDatabase();

  it.each([
    'create table mine (id int)',
    'create schema mine',
    'drop table outbox',
    'alter table outbox add column mine int',
    'truncate outbox',
    'set role tilsagn_owner',
    'create role mine',
    `update migration_file set sha256 = ''`,
  ])('may not: %s', async (sql) => {
    await expect(database.db.query(sql)).rejects.toMatchObject({ code: '42501' });
  });

  it('owns nothing', async () => {
    const owned = await database.db.query(
      `select o.name from (select relname, relowner from pg_class
                           union all select proname, proowner from pg_proc
                           union all select nspname, nspowner from pg_namespace
                           union all select typname, typowner from pg_type) as o (name, owner)
        where pg_has_role('tilsagn_api', o.owner, 'member')`,
    );
    expect(owned).toEqual([]);
  });
});
