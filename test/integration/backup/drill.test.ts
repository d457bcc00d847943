import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { CloseBlocks } from '@tilsagn/modules/ledger/use-cases/close-blocks';
import { Client } from 'pg';
import { createContext } from '../../../apps/cli/context';
import { main } from '../../../apps/cli/main';
import { ANNE, Casework, kr } from '../../support/casework';
import { openDatabase, type TestDatabase, useDatabase } from '../../support/database';
import { openWorld } from '../../support/world';

jest.setTimeout(60_000);

const FACTS = join(__dirname, '../../../apps/demo/data/ledger-2020-2021.csv');

const folder = mkdtempSync(join(tmpdir(), 'tilsagn-backup-'));
/** Where each installation keeps the files that people sent. */
const HOME = join(folder, 'home');
const OTHER_HOME = join(folder, 'other');

type Installation = Pick<TestDatabase, 'url' | 'ownerUrl'> & { readonly home?: string };

const run = async ({ url, ownerUrl, home = HOME }: Installation, ...args: string[]) => {
  const told: { out: string[]; err: string[] } = { out: [], err: [] };
  const context = createContext({ DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, TILSAGN_DATA: home });
  const code = await main(
    args,
    Object.assign(context, {
      print: (text: string) => void told.out.push(text),
      complain: (text: string) => void told.err.push(text),
    }),
  );
  return { code, ...told };
};

/** What people sent, name by name. */
const sentFiles = (home: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(home, 'files'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /^[0-9a-f]{2}\/./.test(name))
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(home, 'files', name)))
          .digest('hex'),
      ]),
  );

/** Everything that two databases must have alike, from the system's own mouth. */
const picture = async ({ db }: TestDatabase): Promise<unknown> => {
  const tables = await db.query<{ name: string }>(
    `select format('%I.%I', nspname, relname) as name from pg_class join pg_namespace n on n.oid = relnamespace
      where nspname in ('public', 'ledger') and relkind = 'r' and relname not like 'migration%' order by 1`,
  );
  const counts: Record<string, unknown> = {};
  for (const { name } of tables) {
    const [row] = await db.query<{ n: number; hash: string }>(
      `select count(*)::int as n, md5(string_agg(md5(row::text), '' order by row::text)) as hash from ${name} as row`,
    );
    counts[name] = row;
  }
  const triggers = await db.query(
    `select tgrelid::regclass::text as table, tgname, tgenabled from pg_trigger where not tgisinternal order by 1, 2`,
  );
  const sequences = await db.query(
    `select schemaname, sequencename, last_value from pg_sequences where schemaname in ('public', 'ledger')
        and sequencename not like 'migration%' order by 1, 2`,
  );
  return { counts, triggers, sequences };
};

describe('a backup', () => {
  const database = useDatabase();
  const file = join(folder, 'one.gz');
  afterAll(() => rmSync(folder, { recursive: true }));

  beforeAll(async () => {
    const world = await openWorld(database, { environment: { TILSAGN_DATA: HOME } });
    database.onClose(() => world.close());
    await world.publish();
    await world.fund(1_000_000);
    const work = new Casework(world);
    const id = await work.recommended(kr(100_000));
    await work.take(ANNE, id, 'approve');
    await run(database, 'ledger', 'import', FACTS);
    await new CloseBlocks(database.db).run();
    // What COPY and JSON must not stumble over.
    await database.db.query(
      `insert into audit_event (id, actor, roles, operation, object, outcome)
       values (gen_random_uuid(), E'a\\tb\\\\.\\nc', '{"x,y"}', E'\\\\.', 'Æ «ø» 🙂', 'done')`,
    );
  });

  it('restores into an empty database: the same rows, balances, guards and chain', async () => {
    const taken = await run(database, 'backup', file);
    expect(taken).toMatchObject({ code: 0, err: [] });
    expect(taken.out[0]).toMatch(/^\d+ rows of \d+ tables in /);
    expect(taken.out[1]).toBe(`1 files that people sent in ${file}.files`);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const other = await openDatabase();
    try {
      const target = { ...other, home: OTHER_HOME };
      const restored = await run(target, 'restore', file);
      expect(restored.code).toBe(0);
      expect(restored.out.slice(1, 3)).toEqual(['1 files are put back', '1 files are as they were sent']);
      expect(sentFiles(OTHER_HOME)).toEqual(sentFiles(HOME));
      expect(Object.keys(sentFiles(HOME))).toHaveLength(1);
      expect(restored.out.filter((line) => line.startsWith('I')).every((line) => / OK /.test(line))).toBe(
        true,
      );
      expect(restored.out.at(-1)).toMatch(/^\d\d transfers in 1 blocks are as they were sealed; 0 wait$/);
      expect(await picture(other)).toEqual(await picture(database));
      const balances = ['ledger', 'balances', '--year', '2020', '--format', 'json'];
      const [was, is] = [await run(database, ...balances), await run(other, ...balances)];
      expect(is).toEqual(was);
      expect(was.out[0]).toContain('2298500000');
      await expect(other.db.query('delete from ledger.entry')).rejects.toThrow('permission denied');
      const again = await run(target, 'restore', file);
      expect(again).toMatchObject({ code: 1, out: [] });
      expect(again.err[0]).toMatch(/^The database is in use \(\S+ has rows\): restore into an empty one\.$/);
    } finally {
      await other.close();
    }
  });

  it('says which files are missing where they were not put back', async () => {
    const bare = join(folder, 'bare.gz');
    cpSync(file, bare);
    const other = await openDatabase();
    try {
      const answer = await run({ ...other, home: join(folder, 'nothing') }, 'restore', bare);
      expect(answer.code).toBe(1);
      expect(answer.out[1]).toBe('No files are beside the backup.');
      expect(answer.err[0]).toMatch(/^file [0-9a-f-]{36} is missing$/);
    } finally {
      await other.close();
    }
  });

  it('is never written over another, and goes by the time in a folder', async () => {
    expect(await run(database, 'backup', file)).toMatchObject({
      code: 1,
      err: [`${file} exists already; a backup is never overwritten.`],
    });
    const into = mkdtempSync(join(folder, 'many-'));
    expect(await run(database, 'backup', into)).toMatchObject({ code: 0 });
    const alone = await run(database, 'backup', join(folder, 'alone.gz'), '--without-files');
    expect(alone.out[1]).toBe(`The files that people sent are not copied: copy ${HOME}/files now, after it.`);
    expect(readdirSync(folder)).not.toContain('alone.gz.files');
    const named = expect.stringMatching(/^tilsagn-\d{4}-\d\d-\d\dT\d{6}Z\.backup\.gz(\.files)?$/) as string;
    expect(readdirSync(into)).toEqual([named, named]);
    expect(await run(database, 'backup', join(folder, 'no', 'where'))).toMatchObject({
      code: 1,
      err: ['The backup cannot be written (ENOENT).'],
    });
  });

  describe('is refused, and nothing is loaded,', () => {
    const empty = useDatabase();
    const changed = (change: (content: string) => string): string => {
      const path = join(folder, 'changed.gz');
      writeFileSync(
        path,
        gzipSync(Buffer.from(change(gunzipSync(readFileSync(file)).toString('latin1')), 'latin1')),
      );
      return path;
    };
    const half = (bytes: number): string => {
      const path = join(folder, 'half.gz');
      writeFileSync(path, readFileSync(file));
      truncateSync(path, Math.floor(statSync(file).size * bytes));
      return path;
    };
    const lastLineGone = (content: string): string =>
      content.slice(0, content.lastIndexOf('\n', content.length - 2) + 1);
    const flipped = (): string => {
      const path = join(folder, 'flipped.gz');
      const bytes = readFileSync(file);
      const at = Math.floor(bytes.length / 2);
      bytes.writeUInt8(bytes.readUInt8(at) ^ 0x10, at);
      writeFileSync(path, bytes);
      return path;
    };

    it.each<[string, () => string, RegExp]>([
      ['one half written', () => half(0.5), /is not whole: it ends too early/],
      ['one that lacks its last bytes', () => half(0.999), /is not whole: it ends too early/],
      ['one without its last line', () => changed(lastLineGone), /is not whole: its last line is missing/],
      ['one with a bit turned', flipped, /is damaged/],
      [
        'one with an amount changed',
        () => changed((content) => content.replace('2298500000', '2298500001')),
        /is damaged: its checksums do not agree/,
      ],
      [
        'one whose last line is another',
        () =>
          changed((content) =>
            content.replace(/"rows":\d+,"sha256":"[0-9a-f]+"}\n$/, '"rows":1,"sha256":"a"}\n'),
          ),
        /is damaged: its checksums do not agree/,
      ],
      ['a file that is none', () => FACTS, /is damaged, or is not a backup/],
      ['one that is not there', () => join(folder, 'nowhere'), /cannot be read \(ENOENT\)/],
    ])('%s', async (_what, path, sentence) => {
      const answer = await run(empty, 'restore', path());
      expect(answer).toEqual({ code: 1, out: [], err: [expect.stringMatching(sentence)] });
      const [row] = await empty.db.query<{ n: number }>('select count(*)::int as n from ledger.transfer');
      expect(row).toEqual({ n: 0 });
    });

    it.each<[string, (files: string, name: string) => void, RegExp]>([
      [
        'one with a file that is another',
        (files, name) => writeFileSync(join(files, name), 'x'),
        /missing or damaged: its checksum does not agree/,
      ],
      [
        'one that lacks a file',
        (files, name) => rmSync(join(files, name)),
        /missing or damaged: its checksum does not agree/,
      ],
      [
        'one whose files were not all copied',
        (files) => rmSync(join(files, 'SHA256SUMS')),
        /is not whole: its list of checksums is missing/,
      ],
      [
        'one that would write over another file',
        (_files, name) => {
          mkdirSync(dirname(join(folder, 'third/files', name)), { recursive: true });
          writeFileSync(join(folder, 'third/files', name), 'x');
        },
        /is another file than that of the backup/,
      ],
    ])('%s', async (_what, harm, sentence) => {
      const path = join(folder, 'harmed.gz');
      cpSync(file, path);
      cpSync(`${file}.files`, `${path}.files`, { recursive: true });
      const [name = ''] = Object.keys(sentFiles(HOME));
      harm(`${path}.files`, name);
      const answer = await run({ ...empty, home: join(folder, 'third') }, 'restore', path);
      rmSync(`${path}.files`, { recursive: true });
      expect(answer).toEqual({ code: 1, out: [], err: [expect.stringMatching(sentence)] });
      const [row] = await empty.db.query<{ n: number }>('select count(*)::int as n from ledger.transfer');
      expect(row).toEqual({ n: 0 });
    });

    it('one of another level of migrations', async () => {
      const other = await openDatabase();
      try {
        const path = join(folder, 'level.gz');
        const owner = new Client({ connectionString: other.ownerUrl });
        await owner.connect();
        await owner.query(`update public.migration_file set sha256 = 'x' where name = '0002_outbox'`);
        await owner.end();
        expect(await run(other, 'backup', path)).toMatchObject({ code: 0 });
        const answer = await run(empty, 'restore', path);
        expect(answer).toMatchObject({ code: 1, out: [] });
        expect(answer.err[0]).toMatch(
          /^The backup was taken at another level of migrations \(\d+, the last \w+\)/,
        );
      } finally {
        await other.close();
      }
    });

    it('by somebody who is not the owner', async () => {
      const context = createContext({ DATABASE_URL: empty.url, TILSAGN_DATA: HOME });
      const err: string[] = [];
      const code = await main(
        ['backup', join(folder, 'two.gz')],
        Object.assign(context, { complain: (text: string) => void err.push(text) }),
      );
      expect([code, err]).toEqual([1, [expect.stringContaining('Set DATABASE_OWNER_URL')]]);
    });
  });
});
