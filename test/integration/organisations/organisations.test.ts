import type { Problem } from '@tilsagn/platform/http/problem';
import { RegisterSettings } from '@tilsagn/modules/integrations/enhetsregisteret';
import type { SubUnitsDto } from '@tilsagn/modules/companies/http/sub-units.dto';
import { Organisations } from '@tilsagn/modules/organisations';
import { BANKRUPT_ORGNR, REMOVED, STRUCK_OFF, UNKNOWN_ORGNR } from '../../../apps/demo/register/companies';
import { startRegister } from '../../../apps/demo/register/register';
import { RegisterClient } from '../../../libs/modules/integrations/enhetsregisteret/register-client';
import { subUnitsOf } from '../../../libs/modules/integrations/enhetsregisteret/extract';
import { startApi, type TestApi, type TestClient } from '../../support/api';
import { useDatabase } from '../../support/database';

const AT = '2021-09-01T08:00:00.000Z';
const of = (orgnr: string): string => `/api/organisations/${orgnr}`;

describe('companies from Enhetsregisteret', () => {
  const database = useDatabase();
  let api: TestApi;
  let siri: TestClient;
  let kari: TestClient;
  beforeAll(async () => {
    api = await startApi(database);
    siri = await api.loginAs('siri-saksbehandler');
    kari = await api.loginAs('kari-nilsen');
  });
  afterAll(() => api.close());

  it('are shown to their own people', async () => {
    const { status, body } = await kari.get(of('399001005'));
    expect(status).toBe(200);
    expect(body).toEqual({
      orgnr: '399001005',
      name: 'Nidelv Prøverobotikk AS',
      form: 'AS',
      employees: 38,
      municipalityNumber: '5001',
      municipalityName: 'Trondheim',
      naceCode: '25.110',
      naceStandard: 'SN2007',
      language: 'nb',
      // By the business date, which the tests set, and not by the machine's.
      fetchedAt: expect.stringMatching(/^2021-.*Z$/) as string,
    });
  });

  it('are hidden from everybody else’s, exactly as one that does not exist', async () => {
    const theirs = await kari.get<Problem>(of('399001374'));
    const nobodys = await kari.get<Problem>(of(UNKNOWN_ORGNR));
    expect([theirs.status, theirs.body.code]).toEqual([404, 'not_found']);
    expect(nobodys.text).toBe(theirs.text);
    expect(nobodys.status).toBe(404);
    expect((await (await api.loginAs('randi-revisor')).get(of('399001374'))).status).toBe(200);
  });

  it('have no number of employees where the register withholds it', async () => {
    expect((await siri.get<{ employees: number | null }>(of('399005817'))).body.employees).toBeNull();
    expect((await siri.get<{ language: string }>(of('399001749'))).body.language).toBe('nn');
  });

  it.each([
    ['a number with a wrong check digit', '399001006', 422, 'bad_orgnr'],
    ['no number', 'abc', 422, 'bad_orgnr'],
    ['an unknown company', UNKNOWN_ORGNR, 422, 'unknown_company'],
    ['a struck-off company that answers 200', STRUCK_OFF.orgnr, 422, 'company_struck_off'],
    ['a struck-off company that answers 410', REMOVED.orgnr, 422, 'company_struck_off'],
    ['a bankrupt company', BANKRUPT_ORGNR, 422, 'company_bankrupt'],
  ])('refuse %s', async (_, orgnr, status, code) => {
    const { status: got, body } = await siri.get<Problem>(of(orgnr));
    expect([got, body.code]).toEqual([status, code]);
    expect(body.errors?.[0]?.field).toBe('/orgnr');
  });

  it('name the bankrupt company in the sentence', async () => {
    const { body } = await siri.get<Problem>(of(BANKRUPT_ORGNR));
    expect(body.detail).toBe(
      'Malvik Prøverør AS (konkurs) er registrert som konkurs og kan ikke søke om tilskudd.',
    );
  });

  it('are asked for once a day, unless the answer must be fresh', async () => {
    const organisations = api.app.get(Organisations, { strict: false });
    const first = await organisations.lookUp('399004330');
    const asked = api.register.asked;
    const again = await organisations.lookUp('399004330');
    expect(again).toEqual(first);
    expect(api.register.asked).toBe(asked);
    const fresh = await organisations.lookUp('399004330', { fresh: true });
    expect(api.register.asked).toBe(asked + 1);
    expect(fresh).toMatchObject({ ok: true, value: { orgnr: '399004330' } });
  });

  it('tell the register’s own words to those who freeze them', async () => {
    const found = await api.app.get(Organisations, { strict: false }).find(BANKRUPT_ORGNR);
    expect(found).toMatchObject({
      ok: true,
      value: { bankrupt: true, raw: { respons_klasse: 'Enhet', konkurs: true } },
    });
  });

  it('have the sub-units that the register lists, also those outside the county and closed ones', async () => {
    const { status, body } = await siri.get<SubUnitsDto>('/api/companies/399001005/sub-units');
    expect([status, body.total, body.naceStandard]).toEqual([200, 3, 'SN2007']);
    expect(body.fetchedAt).toMatch(/^2021-.*Z$/);
    const place = ({ municipalityName, region, closedOn }: SubUnitsDto['items'][number]): unknown[] => [
      municipalityName,
      region !== null,
      closedOn,
    ];
    expect(body.items.map(place)).toEqual([
      ['Trondheim', true, null],
      ['Orkland', true, null],
      [null, false, '2020-12-31'],
    ]);
    expect(body.items[1]).toMatchObject({ orgnr: '399021022', naceCode: '33.120', employees: 6 });
    const outside = await siri.get<SubUnitsDto>('/api/companies/399010993/sub-units');
    expect(outside.body.items).toMatchObject([
      { municipalityNumber: '3403', municipalityName: null, employees: 16 },
      { municipalityNumber: '5025', municipalityName: 'Røros', employees: null },
    ]);
    expect((await siri.get<SubUnitsDto>('/api/companies/399001374/sub-units')).body).toMatchObject({
      total: 0,
      items: [],
    });
  });

  it('have the sub-units of the last answer while the register is down, and none that were never asked for', async () => {
    await siri.get('/api/companies/399001005/sub-units');
    await database.db.query(`update register_sub_unit_cache set fetched_at = fetched_at - interval '2 days'`);
    api.register.behave('failing');
    const older = await siri.get<SubUnitsDto>('/api/companies/399001005/sub-units');
    expect([older.status, older.body.total]).toEqual([200, 3]);
    api.register.behave('up');
    expect((await siri.get(of('399002486'))).status).toBe(200);
    api.register.behave('failing');
    const never = await siri.get<Problem>('/api/companies/399002486/sub-units');
    expect([never.status, never.body.code]).toEqual([503, 'register_unavailable']);
    api.register.behave('up');
    expect((await siri.get('/api/companies/399002486/sub-units')).status).toBe(200);
  });

  it('cannot be had while the register is down, and can when it is back', async () => {
    api.register.behave('failing');
    const { status, body, headers } = await siri.get<Problem>(of('399003598'));
    expect([status, body.code, headers.get('retry-after')]).toEqual([503, 'register_unavailable', '2']);
    api.register.behave('up');
    expect((await siri.get(of('399003598'))).status).toBe(200);
  });

  it('are not asked for again and again while the register is down', async () => {
    api.register.behave('failing');
    const before = api.register.asked;
    for (let each = 0; each < 6; each += 1) expect((await siri.get(of('399008034'))).status).toBe(503);
    // Five failures in a row open the circuit, whatever else is asked.
    expect(api.register.asked - before).toBe(5);
    api.register.behave('up');
    expect((await siri.get<Problem>(of('399008034'))).body.code).toBe('register_unavailable');
  });
});

describe('a register that says nothing', () => {
  const database = useDatabase();
  it('is given up in time', async () => {
    const register = await startRegister();
    register.behave('silent');
    const client = new RegisterClient(new RegisterSettings(register.url, 150, 2, 1_000));
    const started = performance.now();
    expect(await client.fetch('399001005')).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(register.asked).toBe(2);
    await register.close();
    expect(await client.fetch('399001005')).toBeUndefined();
    expect(await database.db.query('select 1 from register_cache')).toEqual([]);
  });

  it('is asked for sub-units a page at a time, at most 100, and given up as with a company', async () => {
    const units = Array.from({ length: 130 }, (_, at) => ({
      parent: '399001005',
      orgnr: String(399030000 + at),
      name: `Avdeling ${at}`,
      naceCode: '25.110',
      municipalityNumber: '5001',
      employees: 5,
    }));
    const register = await startRegister(0, units);
    const client = new RegisterClient(new RegisterSettings(register.url, 1_000, 2, 30_000));
    const found = subUnitsOf((await client.fetchSubUnits('399001005'))?.body, AT, '2021-09-01');
    expect([register.asked, found.total, found.units.length]).toEqual([2, 130, 100]);
    expect([found.units[0]?.orgnr, found.units[99]?.orgnr]).toEqual(['399030000', '399030099']);
    register.behave('failing');
    expect(await client.fetchSubUnits('399001005')).toBeUndefined();
    expect(register.asked).toBe(4);
    register.behave('silent');
    const hasty = new RegisterClient(new RegisterSettings(register.url, 50, 2, 30_000));
    expect(await hasty.fetchSubUnits('399001005')).toBeUndefined();
    expect(register.asked).toBe(6);
    await register.close();
  });
});
