import type { EligibilityDto } from '@tilsagn/modules/schemes/http/eligibility.dto';
import { STRUCK_OFF } from '../../../apps/demo/register/companies';
import { useDatabase } from '../../support/database';
import { problemOf } from '../../support/problem';
import { openWorld, type World } from '../../support/world';

describe('whether a company may apply', () => {
  const database = useDatabase();
  let world: World;

  beforeAll(async () => {
    world = await openWorld(database);
    await world.publish();
  });
  afterAll(() => world.close());
  afterEach(() => world.api.register.behave('up'));

  const ask = (orgnr: string, key = 'bio1-2021', headers = {}) =>
    world.api.stranger.get<EligibilityDto>(
      `/api/calls/${key}/eligibility?orgnr=${encodeURIComponent(orgnr)}`,
      { headers },
    );

  it('is told to anyone, demand by demand, and nothing is written', async () => {
    const before = await world.rowCounts();
    const answer = await ask('399 001 005');
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      orgnr: '399001005',
      name: 'Nidelv Prøverobotikk AS',
      employees: 38,
      municipalityName: 'Trondheim',
      verdict: 'yes',
    });
    expect(answer.body.rows.map(({ id, met }) => [id, met])).toEqual([
      ['registered', 'yes'],
      ['small', 'yes'],
      ['in-county', 'yes'],
      ['not-public', 'yes'],
      ['not-bankrupt', 'yes'],
    ]);
    expect(await world.rowCounts()).toEqual(before);
  });

  it.each([
    ['too large', '399006554', 'small', /50 ansatte/],
    ['outside the county', '399010993', 'in-county', /utenfor fylket/],
    ['bankrupt', '399009146', 'not-bankrupt', /konkurs/],
    ['struck off', STRUCK_OFF.orgnr, 'registered', /slettet/],
  ])('tells a company that is %s why not', async (_, orgnr, id, why) => {
    const { verdict, rows } = (await ask(orgnr)).body;
    const against = rows.filter(({ met }) => met === 'no');
    expect([verdict, against.map((row) => row.id)]).toEqual(['no', [id]]);
    expect(against[0]?.explanation).toMatch(why);
  });

  it('answers in the language of the question', async () => {
    const { rows } = (await ask('399001005', 'bio1-2021', { 'accept-language': 'nn' })).body;
    expect(rows[1]?.label).toBe('Tal på tilsette');
  });

  it.each([
    ['a number that is none', '399001006', 'bio1-2021', 422, 'bad_orgnr'],
    ['a number nobody has', '399999987', 'bio1-2021', 422, 'unknown_company'],
    ['a call that is not there', '399001005', 'bio-1999', 404, 'not_found'],
    ['words without end', '9'.repeat(40), 'bio1-2021', 422, 'validation_failed'],
  ])('refuses %s', async (_, orgnr, key, status, code) => {
    expect(problemOf(await ask(orgnr, key))).toMatchObject({ status, code });
  });

  it('says so when the register does not answer', async () => {
    world.api.register.behave('failing');
    expect(problemOf(await ask('399002117'))).toMatchObject({ status: 503, code: 'register_unavailable' });
  });
});
