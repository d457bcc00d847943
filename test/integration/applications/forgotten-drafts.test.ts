import { RemindOfDrafts } from '@tilsagn/modules/applications/use-cases/remind-of-drafts';
import { EmptyDrafts } from '@tilsagn/modules/applications/use-cases/empty-drafts';
import { BusinessClock, dateInNorway } from '@tilsagn/platform/clock/business-clock';
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

  describe('after the warning', () => {
    const clock = new BusinessClock('2021-03-01');
    const emptied: { world?: World } = {};
    const other = useDatabase();
    beforeAll(async () => {
      emptied.world = await openWorld(other, { clock });
      await emptied.world.publish();
    });
    afterAll(() => emptied.world?.close());

    it('is emptied at 90 days, never sooner than a fortnight after it, and says so to whoever comes back', async () => {
      const { world: here } = emptied;
      if (here === undefined) throw new Error('no world');
      const { id } = await here.written();
      const sent = await here.submitted();
      const kept = await here.written();
      const [remind, empty] = [here.get(RemindOfDrafts), here.get(EmptyDrafts)];
      const kari = await here.login('kari-nilsen');
      const listed = async (): Promise<string[]> =>
        (await kari.get<{ id: string }[]>('/api/applications')).body.map((card) => card.id);
      const read = async () =>
        (
          await kari.get<{
            answers: object;
            emptiedAt: string | null;
            title: string | null;
            attachments: object[];
            version: number;
          }>(`/api/applications/${id}`)
        ).body;

      // Nobody was warned, since no worker ran for long.
      clock.moveTo('2021-06-10');
      expect(await empty.run()).toBe(0);
      expect(await remind.run()).toBe(2);
      clock.moveTo('2021-06-23');
      expect(await empty.run()).toBe(0);
      await kari.put(
        `/api/applications/${kept.id}/answers`,
        { answers: { title: 'Lever' } },
        { version: kept.version },
      );
      clock.moveTo('2021-06-25');
      expect(await listed()).toContain(id);
      const { version } = await here.caseOf(id);
      expect(await empty.run()).toBe(1);
      expect(await empty.run()).toBe(0);

      expect(await read()).toMatchObject({ answers: {}, title: null, attachments: [], version: version + 1 });
      expect(dateInNorway(new Date((await read()).emptiedAt ?? ''))).toBe('2021-06-25');
      expect((await listed()).toSorted()).toEqual([sent.id, kept.id].toSorted());
      const [file] = await other.db.query(
        'select removed_at is not null as removed from attachment where case_id = $1',
        [id],
      );
      expect(file).toEqual({ removed: true });
      const trail = await other.db.query(
        `select actor, object, outcome from audit_event where operation = 'drafts.empty'`,
      );
      expect(trail).toEqual([{ actor: 'system', object: `/api/applications/${id}`, outcome: 'done' }]);

      const again = await kari.put(
        `/api/applications/${id}/answers`,
        { answers: { title: 'På nytt' } },
        { version: version + 1 },
      );
      expect(again.status).toBe(200);
      expect((await read()).emptiedAt).toBeNull();
      expect(await listed()).toContain(id);
    });
  });

  it('is never emptied where the setting says 0', async () => {
    const never = await openWorld(database, { environment: { DRAFT_DELETION_DAYS: '0' } });
    const { id } = await world.written();
    await age(id, 400);
    await database.db.query(`update application_answers set reminded_at = saved_at where case_id = $1`, [id]);
    expect(await never.get(EmptyDrafts).run()).toBe(0);
    await never.close();
    expect(await world.get(EmptyDrafts).run()).toBeGreaterThanOrEqual(1);
  });
});
