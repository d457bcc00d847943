import type { AssignmentDto } from '@tilsagn/modules/assessment/assign/assignment.dto';
import type { HistoryEntryDto } from '@tilsagn/modules/workflow';
import type { WorklistDto } from '@tilsagn/modules/workflow/http/worklist.dto';
import type { WorklistViewDto, WorklistViewsDto } from '@tilsagn/modules/workflow/http/worklist-view.dto';
import { newId } from '@tilsagn/platform/database/ids';
import type { TestClient } from '../../support/api';
import { Casework, SANDER, SIRI } from '../../support/casework';
import { useDatabase } from '../../support/database';
import { problemOf } from '../../support/problem';
import { openWorld, type World } from '../../support/world';

const PATH = '/api/worklist-views';
const view = (over: object = {}) => ({
  name: 'Store saker i Steinkjer',
  shared: false,
  filter: { state: 'open', municipality: '5006', appliedFrom: 10_000_000, sort: '-appliedOre' },
  columns: ['applicant', 'applied'],
  ...over,
});

describe('views of the worklist, and giving cases on', () => {
  const database = useDatabase();
  let world: World;
  let casework: Casework;
  let siri: TestClient;
  let sander: TestClient;

  beforeAll(async () => {
    world = await openWorld(database);
    await world.publish();
    casework = new Casework(world);
    siri = await casework.as(SIRI);
    sander = await casework.as(SANDER);
  });
  afterAll(() => world.close());

  const saved = async (client: TestClient) => (await client.get<WorklistViewsDto>(PATH)).body.saved;

  it('keeps a view for its owner, and shows it to the others once it is shared', async () => {
    const made = await siri.post<WorklistViewDto>(PATH, view());
    expect([made.status, made.headers.get('etag')]).toEqual([201, '"v1"']);
    expect(made.body).toMatchObject({
      ...view(),
      mine: true,
      owner: { sub: SIRI, name: 'Siri Saksbehandler' },
    });
    expect((await saved(siri)).map(({ id }) => id)).toEqual([made.body.id]);
    expect(await saved(sander)).toEqual([]);

    const path = `${PATH}/${made.body.id}`;
    const changed = await siri.put<WorklistViewDto>(path, view({ shared: true }), { version: 1 });
    expect([changed.status, changed.body.version]).toEqual([200, 2]);
    expect(await saved(sander)).toMatchObject([{ id: made.body.id, mine: false, filter: view().filter }]);

    const faulty = view({ name: 'Feil', filter: { deadlineFrom: '2021-02-31' } });
    for (const refused of [await siri.post(PATH, faulty), await siri.put(path, faulty, { version: 2 })]) {
      expect(problemOf(refused)).toMatchObject({
        code: 'bad_date',
        fields: { '/filter/deadlineFrom': 'bad_date' },
      });
    }
    expect((await siri.put(path, view())).status).toBe(428);
    expect(problemOf(await siri.put(path, view(), { version: 1 }))).toMatchObject({ code: 'stale_version' });
    const theirs = await sander.put(path, view(), { version: 2 });
    const nobodys = await sander.put(`${PATH}/${newId()}`, view(), { version: 2 });
    expect(problemOf(theirs)).toMatchObject({ status: 404, code: 'not_found' });
    expect(problemOf(nobodys)).toMatchObject({ status: 404, code: 'not_found' });
    expect((await sander.delete(path, { version: 2 })).status).toBe(404);
    expect((await siri.delete(path, { version: 2 })).status).toBe(204);
    expect(await saved(siri)).toEqual([]);
  });

  it('refuses names twice, too many of them, and filters that the worklist would not take', async () => {
    expect((await siri.post(PATH, view())).status).toBe(201);
    expect(problemOf(await siri.post(PATH, view()))).toMatchObject({ code: 'view_name_taken' });
    const other = await siri.post<WorklistViewDto>(PATH, view({ name: 'En annen' }));
    const path = `${PATH}/${other.body.id}`;
    expect(problemOf(await siri.put(path, view(), { version: 1 }))).toMatchObject({
      code: 'view_name_taken',
    });
    const bad = [
      { name: 'x'.repeat(81) },
      { name: ' ' },
      { filter: { state: 'open', owner: SIRI } },
      { filter: { appliedFrom: -1 } },
      { filter: { sort: 'title' } },
      { columns: ['applicant', 'applicant'] },
      { columns: ['secret'] },
    ];
    for (const over of bad) expect([over, (await siri.post(PATH, view(over))).status]).toEqual([over, 422]);
    await database.db.query(
      `insert into worklist_view (id, owner, name, shared, filter)
       select uuidv7(), $1, 'nr ' || n, false, '{}' from generate_series(1, 48) n`,
      [SIRI],
    );
    expect(problemOf(await siri.post(PATH, view({ name: 'En til' })))).toMatchObject({
      code: 'too_many_views',
    });
    const reader = await world.login('randi-revisor');
    expect((await reader.get(PATH)).status).toBe(200);
    expect((await reader.post(PATH, view())).status).toBe(403);
  });

  it('gives several cases on at once, and tells which are left out and why', async () => {
    const taken = await casework.assessed();
    const fresh = await world.submitted();
    const over = await casework.assessed();
    await database.db.query(
      `update grant_case set state = 'withdrawn', version = version + 1 where id = $1`,
      [over],
    );
    const draft = (await world.written()).id;
    const unknown = newId();
    const ids = [taken, fresh.id, over, draft, unknown];

    const preview = await siri.get<AssignmentDto>(
      `/api/case-assignments?to=${SANDER}&cases=${ids.join(',')}`,
    );
    expect(preview.body.assigned).toEqual([taken, fresh.id]);
    expect(preview.body.leftOut).toEqual([
      expect.objectContaining({ id: over, caseNumber: '2021/0003', code: 'action_not_allowed_in_state' }),
      expect.objectContaining({ id: draft, caseNumber: null, code: 'not_found' }),
      expect.objectContaining({ id: unknown, caseNumber: null, code: 'not_found' }),
    ]);

    const cases = await Promise.all(
      ids.map(async (id) => ({ id, version: id === unknown ? 1 : (await world.caseOf(id)).version })),
    );
    cases.push({ id: await casework.assessed(), version: 1 });
    const done = await siri.post<AssignmentDto>('/api/case-assignments', { to: SANDER, cases });
    expect([done.status, done.body.assigned.toSorted()]).toEqual([200, [taken, fresh.id].toSorted()]);
    expect(done.body.leftOut.map(({ code }) => code).toSorted()).toEqual([
      'action_not_allowed_in_state',
      'not_found',
      'not_found',
      'stale_version',
    ]);

    const told = await database.db.query<{ subject: string; to: string }>(
      `select subject_id as subject, payload ->> 'to' as "to" from outbox where payload ->> 'template' = 'case_assigned'`,
    );
    expect(told.map(({ subject }) => subject).toSorted()).toEqual([taken, fresh.id].toSorted());
    expect(told.every(({ to }) => to.includes(SANDER))).toBe(true);

    const mine = (await sander.get<WorklistDto>('/api/cases?assignee=me&sort=caseNumber')).body.items;
    expect(mine.map(({ id, state }) => [id, state])).toEqual([
      [taken, 'in_assessment'],
      [fresh.id, 'submitted'],
    ]);
    const history = (await sander.get<HistoryEntryDto[]>(`/api/cases/${taken}/history`)).body;
    expect(history.at(-1)).toMatchObject({
      action: 'assign',
      actionText: 'Saken fikk ny saksbehandler',
      actorName: 'Siri Saksbehandler',
      comment: 'Sander Saksbehandler',
    });
    const again = await siri.get<AssignmentDto>(`/api/case-assignments?to=${SANDER}&cases=${taken}`);
    expect(again.body.leftOut).toMatchObject([{ code: 'already_assigned' }]);
  });

  it('counts the views that everybody has', async () => {
    const { standard } = (await siri.get<WorklistViewsDto>(PATH)).body;
    expect(standard.map(({ key, count, countIsExact }) => [key, count, countIsExact])).toEqual([
      ['open', 3, true],
      ['mine', 1, true],
      ['unassigned', 0, true],
      ['due', 0, true],
      ['toApprove', 0, true],
      ['waiting', 0, true],
      ['all', 4, true],
    ]);
  });

  it('gives cases to caseworkers alone', async () => {
    const one = { id: newId(), version: 1 };
    const to = async (sub: string) => siri.post('/api/case-assignments', { to: sub, cases: [one] });
    expect(problemOf(await to('anne-godkjenner'))).toMatchObject({ code: 'not_a_caseworker', status: 422 });
    const many = Array.from({ length: 101 }, () => one);
    expect((await siri.post('/api/case-assignments', { to: SANDER, cases: many })).status).toBe(422);
    const names = (await siri.get<{ name: string }[]>('/api/caseworkers')).body.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Sander Saksbehandler', 'Siri Saksbehandler']));
  });
});
