import { randomBytes } from 'node:crypto';
import { dataSourceOptions, type Entities } from '@tilsagn/platform/database/data-source';
import { Db } from '@tilsagn/platform/database/db';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { serverAddresses, TEMPLATE } from './shared-server';

/** A migrated database of one's own, with reference data and nothing else. */
export interface TestDatabase {
  /** The application's log-in. */
  readonly url: string;
  readonly ownerUrl: string;
  readonly superuserUrl: string;
  readonly db: Db;
  readonly uow: UnitOfWork;
  readonly dataSource: DataSource;
  /** Whatever uses the database and must end before it is taken away. */
  onClose(work: () => Promise<void> | undefined): void;
  close(): Promise<void>;
}

/** Copies the migrated template. Whoever opens one closes it. */
export async function openDatabase(options: { entities?: Entities } = {}): Promise<TestDatabase> {
  const server = serverAddresses();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asSuperuser(`create database ${name} template ${TEMPLATE} owner tilsagn_owner`);
  const at = (url: string): string => url.replace(/\/\w+$/, `/${name}`);
  const dataSource = new DataSource(
    dataSourceOptions({ url: at(server.url), applicationName: 'tilsagn test', ...options }),
  );
  await dataSource.initialize();
  const users: (() => Promise<void> | undefined)[] = [];
  return {
    url: at(server.url),
    ownerUrl: at(server.ownerUrl),
    superuserUrl: at(server.superuserUrl),
    db: new Db(dataSource),
    uow: new UnitOfWork(dataSource),
    dataSource,
    onClose: (work) => void users.push(work),
    close: async () => {
      for (const end of users.reverse()) await end();
      await dataSource.destroy();
      await asSuperuser(`drop database ${name} with (force)`);
    },
  };
}

/**
 * One database for the tests of a file (or of a describe block). Its fields may be read from the first
 * beforeAll or test on: `const database = useDatabase(); … database.db.query(…)`.
 */
export function useDatabase(options: { entities?: Entities } = {}): TestDatabase {
  const opened: { database?: TestDatabase } = {};
  beforeAll(async () => {
    opened.database = await openDatabase(options);
  });
  afterAll(async () => {
    await opened.database?.close();
  });
  const current = (): TestDatabase => {
    if (!opened.database)
      throw new Error('the database is opened before the first test, not while tests are collected');
    return opened.database;
  };
  return {
    get url() {
      return current().url;
    },
    get ownerUrl() {
      return current().ownerUrl;
    },
    get superuserUrl() {
      return current().superuserUrl;
    },
    get db() {
      return current().db;
    },
    get uow() {
      return current().uow;
    },
    get dataSource() {
      return current().dataSource;
    },
    onClose: (work) => current().onClose(work),
    close: () => current().close(),
  };
}

async function asSuperuser(sql: string): Promise<void> {
  const client = new Client({ connectionString: serverAddresses().superuserUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
