import { useDatabase } from '../../support/database';
import { createContext } from '../../../apps/cli/context';
import { main } from '../../../apps/cli/main';
import { runProgram } from '../../support/run-program';

jest.setTimeout(60_000);

describe('the operator’s commands', () => {
  const database = useDatabase();
  const run = async (args: readonly string[], url: string = database.url) => {
    const written = { out: '', err: '' };
    const context = createContext({ DATABASE_URL: url });
    const code = await main(
      args,
      Object.assign(context, {
        print: (text: string) => void (written.out += `${text}\n`),
        complain: (text: string) => void (written.err += `${text}\n`),
      }),
    );
    return { code, ...written };
  };

  it('exit with 0 when they did it, and write the answer alone to standard output', async () => {
    await database.db.query(
      `insert into outbox (id, kind, subject_id, dedupe_key, state, attempt, created_at, available_at)
       values ('00000000-0000-7000-8000-000000000001', 'mail', 's1', 'k', 'dead', 8, '2021-09-01T10:00Z', '2021-09-01T11:00Z')`,
    );
    const { code, out, err } = await run(['outbox', 'list', '--format', 'json']);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toEqual([
      {
        id: '00000000-0000-7000-8000-000000000001',
        kind: 'mail',
        subjectId: 's1',
        state: 'dead',
        attempt: 8,
        createdAt: '2021-09-01T10:00:00.000Z',
        availableAt: '2021-09-01T11:00:00.000Z',
        finishedAt: null,
        lastError: null,
      },
    ]);
  });

  it('end as a process with the same code', async () => {
    const program = runProgram(['cli', 'outbox', 'lst'], {});
    expect(await program.ended).toBe(2);
    expect(program.err()).toContain("unknown command 'lst'");
  });

  it('list only what is asked for', async () => {
    const { out } = await run(['outbox', 'list', '--format', 'json', '--state', 'new']);
    expect(JSON.parse(out)).toEqual([]);
    const dead = await run(['outbox', 'list', '--format', 'json', '--state', 'dead']);
    expect(JSON.parse(dead.out)).toMatchObject([{ subjectId: 's1', attempt: 8 }]);
  });

  it.each([
    [['outbox', 'lst']],
    [['outbox', 'list', '--format', 'xml']],
    [['outbox', 'list', '--limit', '0']],
    [['outbox', 'list', '--state', 'deceased']],
    [['nothing']],
  ])('exit with 2 on wrong use: %j', async (args) => {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('error: ');
  });

  it.each([[['--help']], [['outbox', '--help']], [['outbox', 'list', '--help']]])(
    'explain themselves: %j',
    async (args) => {
      const { code, out } = await run(args);
      expect(code).toBe(0);
      expect(out).toContain('Usage: tilsagn');
    },
  );

  it.each([
    ['mysql://elsewhere', 'The settings will not do: DATABASE_URL must be a postgres:// address.'],
    ['postgres://me:secret@127.0.0.1:1/x', 'The database at 127.0.0.1:1 cannot be used (ECONNREFUSED).'],
  ])('exit with 1 and one sentence where the database is %s', async (url, sentence) => {
    expect(await run(['outbox', 'list'], url)).toEqual({ code: 1, out: '', err: `${sentence}\n` });
  });

  it('exit with 1 where the database is behind and only its owner could migrate it', async () => {
    const empty = new URL(database.url);
    empty.pathname = '/postgres';
    const { code, err } = await run(['outbox', 'list'], empty.href);
    expect(code).toBe(1);
    expect(err).toMatch(/^The database lacks \d+ migration\(s\), from 0001_roles on: set DATABASE_OWNER_URL/);
  });
});
