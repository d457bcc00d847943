import type { INestApplicationContext } from '@nestjs/common';
import { ok, Refused } from '@tilsagn/domain/result';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { Hopeless, TryLater } from '@tilsagn/platform/outbox/failures';
import type { Delivery } from '@tilsagn/platform/outbox/message';
import { Outbox } from '@tilsagn/platform/outbox/outbox';
import { type Handler, OutboxHandler } from '@tilsagn/platform/outbox/outbox-handler';
import { OutboxList, type OutboxRow } from '@tilsagn/platform/outbox/outbox-list';
import { OutboxRows } from '@tilsagn/platform/outbox/outbox-rows';
import { useDatabase } from '../../support/database';
import { eventually } from '../../support/eventually';
import { startWorker } from '../../support/outbox-worker';

const seen: Delivery[] = [];
const behaviour: { act: (message: Delivery) => Promise<void> } = { act: () => Promise.resolve() };

@OutboxHandler('greet')
class Greeter implements Handler {
  async handle(message: Delivery): Promise<void> {
    seen.push(message);
    await behaviour.act(message);
  }
}

@OutboxHandler('shout', { transaction: false })
class Shouter extends Greeter {}

describe('the outbox', () => {
  const database = useDatabase();
  const app: { worker?: INestApplicationContext } = {};
  const get = <T>(type: abstract new (...args: never[]) => T): T => {
    if (!app.worker) throw new Error('not started');
    return app.worker.get(type);
  };

  beforeAll(async () => {
    app.worker = await startWorker(database, {
      providers: [Greeter, Shouter],
      settings: { policy: { tries: 8, delayMs: () => 1 } },
    });
    database.onClose(() => app.worker?.close());
  });
  beforeEach(async () => {
    seen.length = 0;
    behaviour.act = () => Promise.resolve();
    await database.db.query('delete from outbox');
  });

  const send = (kind: string, dedupeKey: string, subjectId = dedupeKey) =>
    get(UnitOfWork).run(async () => {
      await get(Outbox).add({ kind, subjectId, dedupeKey, payload: { to: 'a' } });
      return ok(null);
    });
  const rows = (): Promise<OutboxRow[]> => get(OutboxList).read({ limit: 100 });

  it('delivers a committed message once, with its ids', async () => {
    await send('greet', 'one', 'case-1');
    await eventually(async () => expect((await rows())[0]?.state).toBe('done'));
    expect(seen).toEqual([
      expect.objectContaining({ kind: 'greet', subjectId: 'case-1', payload: { to: 'a' }, attempt: 1 }),
    ]);
    expect(await rows()).toEqual([
      expect.objectContaining({
        kind: 'greet',
        subjectId: 'case-1',
        state: 'done',
        attempt: 1,
        lastError: null,
      }),
    ]);
  });

  it('has no message where the unit of work was refused or threw', async () => {
    const add = () => get(Outbox).add({ kind: 'greet', subjectId: 'x', dedupeKey: 'never' });
    await get(UnitOfWork).run(async () => {
      await add();
      return Refused.because('closed');
    });
    await expect(
      get(UnitOfWork).run(async () => {
        await add();
        throw new Error('bug');
      }),
    ).rejects.toThrow('bug');
    expect(await rows()).toEqual([]);
  });

  it('is written only inside a unit of work, and only for a kind somebody handles', async () => {
    await expect(get(Outbox).add({ kind: 'greet', subjectId: 'x', dedupeKey: 'x' })).rejects.toThrow(
      'outside',
    );
    await expect(send('whisper', 'x')).rejects.toThrow('nobody handles outbox messages of kind whisper');
  });

  it('takes two messages of one key as one', async () => {
    await send('greet', 'same');
    await send('greet', 'same');
    await eventually(async () => expect((await rows())[0]?.state).toBe('done'));
    expect(await rows()).toHaveLength(1);
    expect(seen).toHaveLength(1);
  });

  it('writes the effect of a handler together with its being done, and not otherwise', async () => {
    behaviour.act = async ({ kind, attempt }) => {
      if (kind !== 'greet') return;
      await get(Outbox).add({ kind: 'shout', subjectId: 'from greet', dedupeKey: `try-${attempt}` });
      if (attempt === 1) throw new Error('after the effect');
    };
    await send('greet', 'effect');
    await eventually(async () => expect((await rows()).map((row) => row.state)).toEqual(['done', 'done']));
    const keys = await database.db.query(`select dedupe_key as key from outbox where kind = 'shout'`);
    expect(keys).toEqual([{ key: 'try-2' }]);
  });

  it('gives up after eight tries and says why, without the addresses of people', async () => {
    behaviour.act = () => Promise.reject(new Error('no answer from kari.nilsen@example.no'));
    await send('greet', 'poison');
    await eventually(async () => expect((await rows())[0]?.state).toBe('dead'));
    expect(seen.map((message) => message.attempt)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect((await rows())[0]).toMatchObject({ attempt: 8, lastError: 'Error: no answer from …@…' });
  });

  it('gives up at once where a handler sees no hope', async () => {
    behaviour.act = () => Promise.reject(new Hopeless('no such thing'));
    await send('shout', 'hopeless');
    await eventually(async () => expect((await rows())[0]?.state).toBe('dead'));
    expect(seen).toHaveLength(1);
  });

  it('waits as long as a handler asks for', async () => {
    behaviour.act = () => Promise.reject(new TryLater('not yet', 600_000));
    await send('shout', 'later');
    await eventually(async () => expect((await rows())[0]?.state).toBe('retry'));
    const [row] = await rows();
    const wait = Date.parse(row?.availableAt ?? '') - Date.parse(row?.createdAt ?? '');
    expect(wait).toBeGreaterThan(595_000);
    expect(wait).toBeLessThan(605_000);
  });

  it('lets only one of two workers have a row, and an old ticket nothing', async () => {
    await database.db.query(
      `insert into outbox (id, kind, subject_id, dedupe_key, state, queueing, queued_at)
       values ('00000000-0000-7000-8000-000000000001', 'greet', 's', 'k', 'queued', 2, clock_timestamp())`,
    );
    const id = '00000000-0000-7000-8000-000000000001';
    const claims = await Promise.all([1, 2, 2, 2].map((queueing) => get(OutboxRows).claim({ id, queueing })));
    expect(claims.map((claim) => claim !== undefined).filter(Boolean)).toHaveLength(1);
    expect(claims[0]).toBeUndefined();
  });

  it('does not let a worker that lost its lease say done', async () => {
    await database.db.query(
      `insert into outbox (id, kind, subject_id, dedupe_key, state, queueing, queued_at)
       values ('00000000-0000-7000-8000-000000000002', 'greet', 's', 'k', 'queued', 1, clock_timestamp())`,
    );
    const id = '00000000-0000-7000-8000-000000000002';
    const claimed = await get(OutboxRows).claim({ id, queueing: 1 });
    await database.db.query(`update outbox set lease_until = clock_timestamp() - interval '1 s'`);
    expect(await get(OutboxRows).sweep(8)).toBe(1);
    expect(await get(OutboxRows).finish(id, claimed?.leaseToken ?? '')).toBe(false);
  });

  it('drains a backlog of a thousand', async () => {
    await database.db.query(
      `insert into outbox (id, kind, subject_id, dedupe_key)
       select gen_random_uuid(), 'greet', n::text, 'bulk-' || n from generate_series(1, 1000) n`,
    );
    await eventually(async () => {
      const [row] = await database.db.query<{ n: bigint }>(
        `select count(*) n from outbox where state <> 'done'`,
      );
      expect(row?.n).toBe(0n);
    }, 15_000);
    expect(new Set(seen.map((message) => message.subjectId)).size).toBe(1000);
    expect(seen).toHaveLength(1000);
  });
});

describe('handlers', () => {
  const database = useDatabase();

  it('stop the process at boot where a kind has no provider', async () => {
    const starting = startWorker(database, { providers: [Greeter] });
    await expect(starting).rejects.toThrow('no provider handles outbox messages of kind shout');
  });

  it('stop the process at boot where a kind has two providers', async () => {
    const second = { provide: 'second', useClass: Greeter };
    const starting = startWorker(database, { providers: [Greeter, Shouter, second] });
    await expect(starting).rejects.toThrow('outbox kind greet has two providers');
  });

  it('refuse a second class for a kind as soon as it is read', () => {
    expect(() => OutboxHandler('greet')(class Another extends Greeter {})).toThrow(
      'outbox kind greet has two handlers: Greeter and Another',
    );
  });
});
