import { RemindOfDrafts } from '@tilsagn/modules/applications/use-cases/remind-of-drafts';
import { useDatabase } from '../../support/database';
import { openWorld, type World } from '../../support/world';

describe('a draft that nobody writes on', () => {
  const database = useDatabase();
  let world: World;

  beforeAll(async () => {
    world = await openWorld(database);
    await world.publish();
  });
  afterAll(() => world.close());

  const age = (id: string, days: number) =>
    database.db.query(
      'update application_answers set saved_at = saved_at - make_interval(days => $2) where case_id = $1',
      [id, days],
    );
  const reminders = async (id: string) =>
    (
      await database.db.query<{ to: string }>(
        `select payload ->> 'to' as "to" from outbox
         where subject_id = $1 and payload ->> 'template' = 'draft_waiting'`,
        [id],
      )
    ).map(({ to }) => to);

  it('is brought to mind once after 60 days, to whoever saved it last, and again only after a new save', async () => {
    const young = await world.written();
    const old = await world.written();
    const sent = await world.submitted();
    await age(young.id, 59);
    await age(old.id, 61);
    await age(sent.id, 61);
    const job = world.get(RemindOfDrafts);
    expect(await job.run()).toBe(1);
    expect(await job.run()).toBe(0);
    expect(await reminders(old.id)).toEqual(['sub:kari-nilsen']);
    expect([await reminders(young.id), await reminders(sent.id)]).toEqual([[], []]);

    const kari = await world.login('kari-nilsen');
    const { version } = await world.caseOf(old.id);
    await kari.put(`/api/applications/${old.id}/answers`, { answers: {} }, { version });
    expect(await job.run()).toBe(0);
    await age(old.id, 61);
    expect(await job.run()).toBe(1);
    expect(await reminders(old.id)).toHaveLength(2);
  });
});
