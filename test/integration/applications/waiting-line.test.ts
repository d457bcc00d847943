import type { ApplicationView, SubmittedDto } from '@tilsagn/modules/applications/http/application-view.dto';
import type { CaseView } from '@tilsagn/modules/applications/http/case-view.dto';
import { LetIn } from '@tilsagn/modules/applications';
import { TellWatchers } from '@tilsagn/modules/schemes';
import { Clock } from '@tilsagn/platform/clock/clock';
import type { CallDetailDto } from '@tilsagn/modules/schemes/http/call.dto';
import type { WorklistDto } from '@tilsagn/modules/workflow/http/worklist.dto';
import type { CaseRecord } from '@tilsagn/modules/workflow';
import type { TestClient } from '../../support/api';
import { useDatabase } from '../../support/database';
import { problemOf } from '../../support/problem';
import { openWorld, type World } from '../../support/world';

const NAME = 'In-house training 2021 (BIO1)';
const MEASURE = { frame: 'bio', year: 2021, measure: 'line' };

/** Each application is A1 of the samples: 250 000 kr. */
describe('a call that runs until its money ends', () => {
  const database = useDatabase();
  let world: World;
  let kari: TestClient;
  let again: TestClient;
  let siri: TestClient;
  let cases: CaseRecord[];

  beforeAll(async () => {
    world = await openWorld(database);
    const common = { measures: [MEASURE], showsRemaining: true };
    await world.publish('bio1-2021', { ...common, key: 'line', untilMoneyEnds: { marginOre: 1_000 } });
    const untilMoneyEnds = { expectedShareBasisPoints: 3_333 };
    await world.publish('bio1-2021', { ...common, key: 'third', untilMoneyEnds });
    await world.publish('bio1-2021', { ...common, key: 'endless' });
    await world.fund(250_010, MEASURE);
    kari = await world.login('kari-nilsen');
    again = await world.login('kari-nilsen');
    siri = await world.login('siri-saksbehandler');
    cases = [];
    for (let n = 0; n < 3; n++) cases.push(await world.written({ callKey: 'line' }));
  });
  afterAll(() => world.close());

  const at = (n: number): CaseRecord => {
    const found = cases[n];
    if (found === undefined) throw new RangeError(`no case ${n}`);
    return found;
  };
  const send = async (client: TestClient, { id, version }: CaseRecord): Promise<number | null> => {
    const sent = await client.post<SubmittedDto>(`/api/applications/${id}/submit`, {}, { version });
    expect(sent.status).toBe(200);
    return sent.body.waitingPlace;
  };
  const call = async (key = 'line'): Promise<CallDetailDto> =>
    (await world.api.stranger.get<CallDetailDto>(`/api/calls/${key}`)).body;
  const seen = async ({ id }: CaseRecord): Promise<ApplicationView> =>
    (await kari.get<ApplicationView>(`/api/applications/${id}`)).body;

  it('gives the last room to one of two who send at once; the other waits, and so does who comes after', async () => {
    expect(await call()).toMatchObject({
      full: false,
      waiting: 0,
      money: { availableOre: 25_001_000, appliedOre: 0 },
    });
    const places = await Promise.all([send(kari, at(0)), send(again, at(1))]);
    expect(places.toSorted()).toEqual([1, null]);
    if (places[0] === 1) cases = [at(1), at(0), at(2)];
    expect((await seen(at(2))).call).toMatchObject({ status: 'open', full: true });
    expect(await send(kari, at(2))).toBe(2);
    expect(await call()).toMatchObject({
      full: true,
      waiting: 2,
      money: { availableOre: 25_001_000, appliedOre: 25_000_000 },
    });
  });

  it('counts the expected share alone, and does not stop a call that has no such setting', async () => {
    expect(
      await database.db.query(
        `select call_key, expected_ore, waiting, is_full from call_room where call_key <> 'line' order by 1`,
      ),
    ).toEqual([
      { call_key: 'endless', expected_ore: 25_000_000n, waiting: 0, is_full: false },
      { call_key: 'third', expected_ore: 8_332_500n, waiting: 0, is_full: false },
    ]);
  });

  it('shows staff and applicant the place in the line', async () => {
    expect((await seen(at(1))).waitingPlace).toBe(1);
    expect((await siri.get<CaseView>(`/api/cases/${at(2).id}`)).body.waitingPlace).toBe(2);
    const { items } = (await siri.get<WorklistDto>('/api/cases?sort=submittedOn')).body;
    const places = new Map(items.map(({ id, waitingPlace }) => [id, waitingPlace]));
    expect(cases.map(({ id }) => places.get(id))).toEqual([null, 1, 2]);
    const told = await database.db.query(
      `select payload ->> 'place' as place from outbox
       where payload ->> 'template' = 'waiting_in_line' order by id`,
    );
    expect(told).toEqual([{ place: '1' }, { place: '2' }]);
  });

  const told = async (): Promise<unknown> =>
    database.db.query(
      `select payload ->> 'to' as "to", payload ->> 'callKey' as "call", payload ->> 'call_en' as name from outbox
       where payload ->> 'template' = 'call_opened' order by 2, 1`,
    );
  const watch = (client: TestClient, key: string, watching = true) =>
    client.post(`/api/calls/${key}/watch`, { watching });

  it('tells nobody of a call that has not opened, and each person once when it does', async () => {
    await world.publish('bio1-2021', { key: 'tomorrow', opensOn: '2021-09-02', measures: [MEASURE] });
    expect((await kari.get('/api/calls/tomorrow/watch')).body).toEqual({ watching: false });
    expect((await watch(kari, 'tomorrow')).body).toEqual({ watching: true });
    expect((await watch(again, 'tomorrow')).status).toBe(200);
    await watch(siri, 'tomorrow');
    expect((await watch(siri, 'tomorrow', false)).body).toEqual({ watching: false });
    const watchers = world.get(TellWatchers);
    expect(await watchers.run()).toBe(0);

    const today = jest.spyOn(world.api.app.get(Clock), 'today').mockReturnValue('2021-09-02');
    try {
      const runs = await Promise.all([watchers.run(), watchers.run()]);
      expect(runs.toSorted()).toEqual([0, 1]);
      expect(await watchers.run()).toBe(0);
    } finally {
      today.mockRestore();
    }
    expect(await told()).toEqual([{ to: 'sub:kari-nilsen', call: 'tomorrow', name: NAME }]);
    expect((await kari.get('/api/calls/tomorrow/watch')).body).toEqual({ watching: false });
    expect(problemOf(await watch(kari, 'endless'))).toMatchObject({ code: 'nothing_to_wait_for' });
    expect(problemOf(await watch(kari, 'nowhere'))).toMatchObject({ code: 'not_found' });
    expect((await watch(kari, 'line')).status).toBe(200);
    expect(await watchers.run()).toBe(0);
  });

  it('lets the first in when room comes back, and opens again when nobody waits', async () => {
    const line = world.get(LetIn);
    expect(await line.run()).toBe(0);
    const { version } = await world.caseOf(at(0).id);
    expect((await kari.post(`/api/applications/${at(0).id}/withdraw`, {}, { version })).status).toBe(200);
    expect(await line.run()).toBe(1);
    expect([(await seen(at(1))).waitingPlace, (await seen(at(2))).waitingPlace]).toEqual([null, 1]);

    await world.fund(250_000, MEASURE);
    expect(await line.run()).toBe(1);
    expect(await call()).toMatchObject({ full: true, waiting: 0 });
    await world.fund(1, MEASURE);
    expect(await call()).toMatchObject({
      full: false,
      waiting: 0,
      money: { availableOre: 50_001_100, appliedOre: 50_000_000 },
    });
    expect(await world.get(TellWatchers).run()).toBe(1);
    expect(await told()).toContainEqual({ to: 'sub:kari-nilsen', call: 'line', name: NAME });
  });
});
