import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { LedgerProofModule } from '@tilsagn/modules/ledger';
import { ProveLedgerJob } from '@tilsagn/modules/ledger/jobs/prove-ledger.job';
import { CloseBlocks } from '@tilsagn/modules/ledger/use-cases/close-blocks';
import { KeepRoot } from '@tilsagn/modules/ledger/use-cases/keep-root';
import { Clock } from '@tilsagn/platform/clock/clock';
import { Config } from '@tilsagn/platform/config/config';
import { Logger } from '@tilsagn/platform/logging/logger';
import { Metrics } from '@tilsagn/platform/metrics/metrics';
import { PlatformModule } from '@tilsagn/platform/platform.module';
import { Client } from 'pg';
import { createContext } from '../../../apps/cli/context';
import { main } from '../../../apps/cli/main';
import { useDatabase } from '../../support/database';
import { configFor } from '../../support/outbox-worker';
import { fund, ledgerOn } from './support';

jest.setTimeout(60_000);

@Module({ imports: [LedgerProofModule] })
class ProofAlone {}

describe('the ledger by night', () => {
  const database = useDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'tilsagn-roots-'));
  const rootsFile = join(folder, 'ledger-roots.jsonl');
  let now = '';
  let application: INestApplicationContext;

  beforeAll(async () => {
    const config: Config = { ...configFor(database), ledgerRootsFolder: folder };
    const logger = new Logger('silent');
    application = await NestFactory.createApplicationContext(
      { module: ProofAlone, imports: [PlatformModule.forRoot(config, { logger }), ProofAlone] },
      { logger, abortOnError: false },
    );
    database.onClose(() => application.close());
    application.get(Clock).now = () => new Date(now);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const round = (at: string): Promise<boolean> => {
    now = at;
    return application.get(ProveLedgerJob).run();
  };
  const close = async (at: string): Promise<string | undefined> => {
    now = at;
    await application.get(CloseBlocks).run();
    return (await application.get(KeepRoot).run())?.day;
  };
  const give = (frame: string): Promise<void> =>
    fund(ledgerOn(database).posting, { frame, year: 2020, measure: frame }, 100);
  const tell = async (...args: string[]) => {
    const told: string[] = [];
    const context = createContext({ DATABASE_URL: database.url, LEDGER_ROOTS_DIR: folder });
    const say = (text: string): void => void told.push(text);
    return {
      code: await main(['ledger', 'verify', ...args], Object.assign(context, { print: say, complain: say })),
      told,
    };
  };
  const figures = async (): Promise<string> => application.get(Metrics).registry.metrics();

  it('writes one root a day outside the database, when there is a new block', async () => {
    expect(await close('2021-09-01T08:00:00Z')).toBeUndefined();
    expect((await tell()).told[0]).toMatch(/^No root has been written in /);
    await give('one');
    expect(await close('2021-09-01T09:00:00Z')).toBe('2021-09-01');
    await give('two');
    expect(await close('2021-09-01T21:59:00Z')).toBeUndefined();
    // Past midnight in Norway.
    expect(await close('2021-09-01T22:01:00Z')).toBe('2021-09-02');
    expect(await close('2021-09-03T09:00:00Z')).toBeUndefined();
    const lines = readFileSync(rootsFile, 'utf8').trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { transfers: number }).transfers)).toEqual([2, 4]);
    expect(await tell()).toEqual({
      code: 0,
      told: ['4 transfers in 2 blocks are as they were sealed, 2 roots agree; 0 wait'],
    });
  });

  it('proves the ledger once a night, keeps what it found and shows it as a figure', async () => {
    expect(await round('2021-09-03T23:59:00Z')).toBe(false);
    expect(await round('2021-09-04T00:01:00Z')).toBe(true);
    expect(await round('2021-09-04T12:00:00Z')).toBe(false);
    const rows = await database.db.query(
      'select day, broken, offences, transfers::int, waiting::int, roots from ledger_proof',
    );
    expect(rows).toEqual([
      { day: '2021-09-04', broken: [], offences: [], transfers: 4, waiting: 0, roots: 2 },
    ]);
    expect(await figures()).toContain('\ntilsagn_ledger_sound 1\n');
  });

  it('tells finance and the system administrators when it is not sound, and not what was found', async () => {
    const superuser = new Client({ connectionString: database.superuserUrl });
    await superuser.connect();
    await superuser.query('alter table ledger.transfer disable trigger user');
    await superuser.query(`update ledger.transfer set reason = 'bribe' where kind = 'allocate'`);
    await superuser.query('alter table ledger.transfer enable always trigger append_only');
    await superuser.query('alter table ledger.transfer enable always trigger by_function_only');
    await superuser.end();
    expect(await round('2021-09-05T01:00:00Z')).toBe(true);
    const [proof] = await database.db.query<{ broken: string[]; offences: string[] }>(
      `select broken, offences from ledger_proof where day = '2021-09-05'`,
    );
    expect(proof?.broken).toEqual(['verify']);
    expect(proof?.offences).toHaveLength(2);
    expect(proof?.offences[0]).toMatch(/^verify: transfer \S+ is not what was sealed$/);
    expect(await figures()).toContain('\ntilsagn_ledger_sound 0\n');
    const told = await database.db.query(
      `select payload, subject_id as subject from outbox where kind = 'notify' order by payload ->> 'to'`,
    );
    expect(told).toEqual([
      { subject: '-', payload: { template: 'ledger_broken', to: 'role:finance' } },
      { subject: '-', payload: { template: 'ledger_broken', to: 'role:system_administrator' } },
    ]);
    const said = await tell('--roots', rootsFile);
    expect(said).toEqual({
      code: 1,
      told: [
        expect.stringMatching(/^position 1: transfer \S+ is not what was sealed$/),
        expect.stringContaining('position 3: '),
      ],
    });
  });

  it('verifies against another file where one is named', async () => {
    const other = join(folder, 'other');
    writeFileSync(other, 'no root\n');
    expect(await tell('--roots', other)).toEqual({ code: 1, told: ['Line 1 of the roots is not a root.'] });
    expect(await tell('--roots', join(folder, 'nowhere'))).toMatchObject({ code: 2 });
    const context = createContext({ DATABASE_URL: database.url });
    const complain = jest.fn();
    await main(['ledger', 'verify'], Object.assign(context, { complain }));
    expect(complain).toHaveBeenCalledWith(
      expect.stringMatching(/^No roots are kept outside the database; a chain that was made anew/),
    );
  });
});
