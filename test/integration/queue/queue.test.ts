import { ok } from '@tilsagn/domain/result';
import type { INestApplicationContext } from '@nestjs/common';
import { Outbox } from '@tilsagn/platform/outbox/outbox';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import type { Delivery } from '@tilsagn/platform/outbox/message';
import { type Handler, OutboxHandler } from '@tilsagn/platform/outbox/outbox-handler';
import { OutboxRows } from '@tilsagn/platform/outbox/outbox-rows';
import { useDatabase } from '../../support/database';
import { eventually } from '../../support/eventually';
import { startWorker } from '../../support/outbox-worker';
import { hasRedis, startRedis, type TestRedis } from '../../support/redis';

const done: string[] = [];

@OutboxHandler('note')
class NoteTaker implements Handler {
  handle(message: Delivery): Promise<void> {
    done.push(message.subjectId);
    return Promise.resolve();
  }
}

const onRedis = hasRedis() ? describe : describe.skip;

onRedis('the queue on Redis', () => {
  const database = useDatabase();
  const running: { redis?: TestRedis; worker?: INestApplicationContext } = {};
  const redis = (): TestRedis => {
    if (!running.redis) throw new Error('not started');
    return running.redis;
  };
  const worker = (): INestApplicationContext => {
    if (!running.worker) throw new Error('not started');
    return running.worker;
  };

  beforeAll(async () => {
    running.redis = await startRedis();
    running.worker = await startWorker(database, { redisUrl: redis().url, providers: [NoteTaker] });
    database.onClose(async () => {
      await running.worker?.close();
      await running.redis?.remove();
    });
  });
  beforeEach(() => {
    done.length = 0;
  });

  const send = (subjectId: string) =>
    worker()
      .get(UnitOfWork)
      .run(async () => {
        await worker().get(Outbox).add({ kind: 'note', subjectId, dedupeKey: subjectId });
        return ok(null);
      });

  it('carries messages to their handler', async () => {
    await Promise.all(['a', 'b', 'c'].map(send));
    await eventually(() => expect([...done].sort()).toEqual(['a', 'b', 'c']));
  });

  it('leaves the writer alone while it is down, and delivers once it is back', async () => {
    await redis().kill();
    await send('while down');
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(done).toEqual([]);
    await redis().start();
    await eventually(() => expect(done).toEqual(['while down']), 15_000);
  }, 30_000);

  it('loses nothing when it forgets everything: the sweeper queues again', async () => {
    await database.db.query(
      `insert into outbox (id, kind, subject_id, dedupe_key, state, queueing, queued_at)
       values (gen_random_uuid(), 'note', 'forgotten', 'forgotten', 'queued', 1, clock_timestamp() - interval '61 s'),
              (gen_random_uuid(), 'note', 'recent', 'recent', 'queued', 1, clock_timestamp() - interval '5 s')`,
    );
    await redis().flush();
    expect(await worker().get(OutboxRows).sweep(8)).toBe(1);
    await eventually(() => expect(done).toEqual(['forgotten']));
    await send('afterwards');
    await eventually(() => expect(done).toEqual(['forgotten', 'afterwards']));
  });
});
