import { ok } from '@tilsagn/domain/result';
import { NotifyHandler } from '@tilsagn/modules/notifications/jobs/notify.handler';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import type { TestDatabase } from './database';
import type { World } from './world';

interface Told {
  readonly id: string;
  readonly subjectId: string;
  readonly payload: Record<string, string>;
}

/** What the worker does with the news that lie in the outbox; telling twice tells once. */
export async function deliverNews(database: TestDatabase, world: World): Promise<void> {
  const messages = await database.db.query<Told>(
    `select id, subject_id as "subjectId", payload from outbox where kind = 'notify' order by created_at, id`,
  );
  await world.get(UnitOfWork).run(async () => {
    for (const told of messages) {
      await world.get(NotifyHandler).handle({ ...told, kind: 'notify', attempt: 1 });
    }
    return ok(null);
  });
}
