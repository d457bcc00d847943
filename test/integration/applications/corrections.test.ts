import type { CorrectionDto } from '@tilsagn/modules/applications/http/changes.dto';
import { Computations } from '@tilsagn/modules/assessment';
import type { HistoryEntryDto } from '@tilsagn/modules/workflow';
import { Casework, KARI, SIRI } from '../../support/casework';
import { useDatabase } from '../../support/database';
import { problemOf } from '../../support/problem';
import { answersOfA1 } from '../../support/sample-application';
import { openWorld, type World } from '../../support/world';

const QUESTION = { question: 'Hva heter kurset?', deadline: '2021-09-15' };

describe('correcting an application that was sent', () => {
  const database = useDatabase();
  let world: World;
  let casework: Casework;

  beforeAll(async () => {
    world = await openWorld(database);
    await world.publish();
    casework = new Casework(world);
  });
  afterAll(() => world.close());

  const corrected = (title: string) =>
    answersOfA1({ project: { ...(answersOfA1()['project'] as object), title } });
  const send = async (id: string, answers: object, version?: number) =>
    (await casework.as(KARI)).put(
      `/api/applications/${id}/correction`,
      { answers },
      { version: version ?? (await world.caseOf(id)).version },
    );
  const changesOf = async (id: string) =>
    (await (await casework.as(SIRI)).get<CorrectionDto[]>(`/api/cases/${id}/changes`)).body;

  it('keeps what stood there, and shows field by field what became of it', async () => {
    const id = await casework.assessed();
    expect(await changesOf(id)).toEqual([]);
    await casework.take(SIRI, id, 'request-information', QUESTION);
    expect((await send(id, corrected('Kurs i robotsveising'))).status).toBe(200);
    expect((await send(id, corrected('Kurs i sveising med robot'))).status).toBe(200);

    const [first, second] = await changesOf(id);
    expect(first).toMatchObject({
      by: { sub: KARI, name: 'Kari Nilsen Prøve' },
      changes: [{ pointer: '/project/title', list: null, row: null, after: 'Kurs i robotsveising' }],
    });
    expect(first?.changes).toHaveLength(1);
    expect(second?.changes).toMatchObject([
      { before: 'Kurs i robotsveising', after: 'Kurs i sveising med robot' },
    ]);
    expect((await world.caseOf(id)).title).toBe('Kurs i sveising med robot');
    const history = await (await casework.as(SIRI)).get<HistoryEntryDto[]>(`/api/cases/${id}/history`);
    expect(history.body.at(-1)).toMatchObject({ action: 'correct', actionText: 'Søkeren rettet søknaden' });
    expect(await world.get(Computations).find(await world.caseOf(id))).not.toBeNull();
  });

  it('is open while the county waits, in the version seen, and takes only what could be sent', async () => {
    const id = await casework.assessed();
    expect(problemOf(await send(id, corrected('En annen tittel')))).toMatchObject({
      code: 'action_not_allowed_in_state',
    });
    await casework.take(SIRI, id, 'request-information', QUESTION);
    const before = await world.rowCounts();
    expect(problemOf(await send(id, corrected('Enda en annen tittel'), 1))).toMatchObject({
      code: 'stale_version',
    });
    const faulty = problemOf(await send(id, answersOfA1({ project: {} })));
    expect(faulty).toMatchObject({ status: 422, code: 'application_incomplete' });
    expect(Object.keys(faulty.fields)).toContain('/project/title');
    const foreign = await (
      await casework.as('nina-namsen')
    ).put(
      `/api/applications/${id}/correction`,
      { answers: corrected('Fra en annen virksomhet') },
      { version: 1 },
    );
    expect(foreign.status).toBe(404);
    expect(await world.rowCounts()).toEqual(before);
    expect((await (await casework.as(KARI)).get(`/api/cases/${id}/changes`)).status).toBe(403);
  });
});
