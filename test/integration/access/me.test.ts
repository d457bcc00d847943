import { startApi, type TestApi } from '../../support/api';
import { useDatabase } from '../../support/database';

interface Me {
  readonly user: { sub: string; name: string; roles: string[]; parties: { orgnr: string }[] } | null;
  readonly csrfToken: string | null;
}

describe('who is logged in', () => {
  const database = useDatabase();
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi(database);
  });
  afterAll(() => api.close());

  it('is nobody for a stranger', async () => {
    const { status, body, headers } = await api.stranger.get('/api/me');
    expect(status).toBe(200);
    expect(body).toEqual({
      user: null,
      csrfToken: null,
      today: '2021-09-01',
      county: 'Trøndelag fylkeskommune',
      contactEmail: null,
      accessibilityStatementUrl: null,
      language: 'nb',
    });
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('tells an applicant which companies they act for', async () => {
    const kari = await api.loginAs('kari-nilsen');
    const { body } = await kari.get<Me>('/api/me');
    expect(body.user).toEqual({
      sub: 'kari-nilsen',
      name: 'Kari Nilsen Prøve',
      roles: ['applicant'],
      parties: [
        { orgnr: '399001005', name: 'Nidelv Prøverobotikk AS' },
        { orgnr: '399004330', name: 'Trondhjem Eksempelklær AS' },
      ],
    });
    expect(body.csrfToken).toMatch(/^[\w-]{43}$/);
  });

  it('tells staff their roles, and a role taken away is gone at the next request', async () => {
    const siri = await api.loginAs('siri-saksbehandler');
    expect((await siri.get<Me>('/api/me')).body.user?.roles).toEqual(['caseworker']);
    await database.db.query(`delete from user_role where sub = 'siri-saksbehandler'`);
    expect((await siri.get<Me>('/api/me')).body.user?.roles).toEqual([]);
  });
});
