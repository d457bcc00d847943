import type { WaitingApprovalDto } from '@tilsagn/modules/decisions/http/approvals.dto';
import { ANNE, Casework, KARI, SANDER, SIRI, kr } from '../../support/casework';
import { useDatabase } from '../../support/database';
import { answersOfA1 } from '../../support/sample-application';
import { openWorld, type World } from '../../support/world';

describe('what waits for a second person', () => {
  const database = useDatabase();
  let world: World;
  let casework: Casework;

  beforeAll(async () => {
    world = await openWorld(database);
    await world.publish();
    await world.fund(1_000_000);
    casework = new Casework(world);
  });
  afterAll(() => world.close());

  const waiting = async (sub: string) =>
    (await (await casework.as(sub)).get<WaitingApprovalDto[]>('/api/approvals')).body;

  it('is one list with sums, who recommended, and what the frame has left of what it was given', async () => {
    await casework.assessed();
    const id = await casework.recommended(kr(200_000));
    const [item, ...others] = await waiting(ANNE);
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      id,
      recommendedOre: kr(200_000),
      earlierOre: null,
      corrections: 0,
      recommendedBy: { sub: SIRI, name: 'Siri Saksbehandler' },
      frames: [
        { frame: 'bio', year: 2021, measure: 'bio', availableOre: kr(800_000), givenOre: kr(1_000_000) },
      ],
      hindrance: null,
    });
    expect((await waiting(SANDER))[0]?.hindrance).toMatchObject({ code: 'role_may_not' });

    await casework.take(ANNE, id, 'return', { comment: 'Se på kostnadene en gang til.' });
    expect(await waiting(ANNE)).toEqual([]);
    await casework.take(SIRI, id, 'request-information', {
      question: 'Stemmer kostnadene?',
      deadline: '2021-09-15',
    });
    const { version } = await world.caseOf(id);
    const kari = await casework.as(KARI);
    await kari.put(`/api/applications/${id}/correction`, { answers: answersOfA1() }, { version });
    await casework.take(KARI, id, 'answer', { answer: 'De er rettet.' });
    await casework.take(SIRI, id, 'recommend', {
      amountOre: kr(150_000),
      reasons: 'Noen kostnader er tatt ut.',
    });
    await casework.take(ANNE, id, 'impartiality', { impartial: false, explanation: 'Slekt' });
    expect((await waiting(ANNE))[0]).toMatchObject({
      recommendedOre: kr(150_000),
      earlierOre: kr(200_000),
      corrections: 1,
      frames: [{ availableOre: kr(850_000) }],
      hindrance: { code: 'not_impartial' },
    });
  });

  it('is not for applicants', async () => {
    expect((await (await casework.as('kari-nilsen')).get('/api/approvals')).status).toBe(403);
  });
});
