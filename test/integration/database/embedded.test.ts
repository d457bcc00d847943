import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedDatabase } from '@tilsagn/platform/database/embedded/embedded-database';
import { isAlive } from '@tilsagn/platform/database/embedded/processes';
import { chooseServerUser, ensureReachable } from '@tilsagn/platform/database/embedded/server-user';
import { Client } from 'pg';
import { eventually } from '../../support/eventually';

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the embedded database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tilsagn-embedded-'));
  const home = join(folder, 'data');
  const settings = { fsync: 'off' };

  beforeAll(() => chmodSync(folder, 0o711));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('starts from nothing, keeps its data, and leaves no process when it is stopped', async () => {
    const first = await startEmbeddedDatabase(home, settings);
    expect(first.attached).toBe(false);
    await ask(first.ownerUrl, 'create table kept as select 7 as n');
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);
    const second = await startEmbeddedDatabase(home, settings);
    expect(await ask(second.ownerUrl, 'select n from kept')).toEqual([{ n: 7 }]);
    await second.stop();
  }, 30_000);

  it('keeps its passwords for the owner of the folder alone', () => {
    const file = join(home, 'credentials.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')) as object)).toEqual([
      'postgres',
      'tilsagn_owner',
      'tilsagn_api',
    ]);
  });

  it('lets nobody in without a password', async () => {
    const database = await startEmbeddedDatabase(home, settings);
    const url = new URL(database.superuserUrl);
    url.password = 'wrong';
    await expect(ask(url.href, 'select 1')).rejects.toThrow('password authentication failed');
    await database.stop();
  });

  it('is joined where it runs already', async () => {
    const first = await startEmbeddedDatabase(home, settings);
    const second = await startEmbeddedDatabase(home, settings);
    expect([second.attached, second.pid, second.url]).toEqual([true, first.pid, first.url]);
    await second.stop();
    expect(isAlive(first.pid)).toBe(false);
  });

  it('outlives a process that lets go while another uses it', async () => {
    const database = await startEmbeddedDatabase(home, settings);
    // The parent of the test lives as long as the test does.
    const other = join(home, 'users', String(process.ppid));
    writeFileSync(other, '');
    await database.stop();
    expect(isAlive(database.pid)).toBe(true);
    rmSync(other);
    const last = await startEmbeddedDatabase(home, settings);
    expect(last.pid).toBe(database.pid);
    await last.stop();
    expect(isAlive(database.pid)).toBe(false);
  });

  it('does not wait for a process that was killed, nor for the lock it held', async () => {
    mkdirSync(join(home, 'users'), { recursive: true });
    writeFileSync(join(home, 'users', '999999'), '');
    writeFileSync(join(home, 'lock'), '999999 ');
    const database = await startEmbeddedDatabase(home, settings);
    await database.stop();
    expect(isAlive(database.pid)).toBe(false);
  });

  it('starts again after it was killed itself', async () => {
    const killed = await startEmbeddedDatabase(home, settings);
    process.kill(killed.pid, 'SIGKILL');
    await eventually(() => expect(isAlive(killed.pid)).toBe(false));
    const next = await startEmbeddedDatabase(home, settings);
    expect(next.pid).not.toBe(killed.pid);
    expect(await ask(next.ownerUrl, 'select n from kept')).toEqual([{ n: 7 }]);
    await next.stop();
  }, 30_000);
});

describe('the user PostgreSQL runs as', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tilsagn-passwd-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const passwd = (text: string): string => {
    const file = join(folder, 'passwd');
    writeFileSync(file, text);
    return file;
  };
  it('is postgres where that user exists, else nobody', () => {
    const both = 'root:x:0:0::/root:/bin/sh\nnobody:x:65534:65534::/:/bin/sh\npostgres:x:26:27::/:/bin/sh\n';
    expect(chooseServerUser(passwd(both), 0)).toEqual({ name: 'postgres', uid: 26, gid: 27 });
    expect(chooseServerUser(passwd('nobody:x:65534:65533::/:/bin/sh\n'), 0)).toEqual({
      name: 'nobody',
      uid: 65534,
      gid: 65533,
    });
    expect(chooseServerUser(passwd(both), 1000)).toBeUndefined();
    expect(() => chooseServerUser(passwd('root:x:0:0::/root:/bin/sh\n'), 0)).toThrow('cannot run as root');
  });

  it('must be able to reach the folder: else one sentence names it and the cure', () => {
    const closed = mkdtempSync(join(tmpdir(), 'tilsagn-closed-'));
    const inside = join(closed, 'data');
    mkdirSync(inside);
    chmodSync(closed, 0o700);
    const stranger = { name: 'nobody', uid: 65534, gid: 65534 };
    expect(() => ensureReachable(inside, stranger)).toThrow(
      `PostgreSQL runs as «nobody» here, who may not enter ${closed}: allow it with «chmod o+x ${closed}»`,
    );
    chmodSync(closed, 0o711);
    chmodSync(inside, 0o711);
    expect(() => ensureReachable(inside, stranger)).not.toThrow();
    expect(() => ensureReachable(inside, undefined)).not.toThrow();
    rmSync(closed, { recursive: true });
  });
});
