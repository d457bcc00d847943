import type { Problem } from '@tilsagn/platform/http/problem';
import { startApi, type Answer, type TestApi } from '../../support/api';
import { useDatabase } from '../../support/database';
import { eventually } from '../../support/eventually';
import { hasRedis, startRedis, type TestRedis } from '../../support/redis';

const LIMITS = { RATE_LIMITS: 'on', RATE_LIMIT_READ: '4', RATE_LIMIT_WRITE: '2', RATE_LIMIT_LOGIN: '2' };
const statuses = (answers: readonly Answer[]): number[] => answers.map(({ status }) => status);
const times = async (n: number, ask: () => Promise<Answer>): Promise<Answer[]> => {
  const answers: Answer[] = [];
  for (let i = 0; i < n; i++) answers.push(await ask());
  return answers;
};

const onRedis = hasRedis() ? describe : describe.skip;

describe('requests in a minute', () => {
  const database = useDatabase();
  const open: TestApi[] = [];
  const start = async (environment: Record<string, string> = {}): Promise<TestApi> => {
    const api = await startApi(database, { environment: { ...LIMITS, ...environment } });
    open.push(api);
    return api;
  };
  afterEach(async () => {
    for (const api of open.splice(0)) await api.close();
  });

  it('are counted by session, and too many are one clear sentence', async () => {
    const api = await start();
    const siri = await api.loginAs('siri-saksbehandler');
    const answers = await times(4, () => siri.get('/api/calls'));
    expect(statuses(answers)).toEqual([200, 200, 200, 429]);
    expect(answers[0]?.headers.get('ratelimit-policy')).toBe('"read";q=4;w=60');
    expect(answers[0]?.headers.get('ratelimit')).toMatch(/^"read";r=2;t=(5\d|60)$/);
    const refused = answers[3] as Answer<Problem>;
    const seconds = refused.headers.get('retry-after');
    expect(Number(seconds)).toBeGreaterThan(0);
    expect(refused.body).toMatchObject({
      status: 429,
      code: 'too_many_requests',
      title: 'For mange forespørsler',
      detail: `Du har sendt for mange forespørsler på kort tid. Prøv igjen om ${seconds} sekunder.`,
    });
    expect((await (await api.loginAs('randi-revisor')).get('/api/calls')).status).toBe(200);
  });

  it('are counted apart: one who may no longer read may still write', async () => {
    const api = await start();
    const kari = await api.loginAs('kari-nilsen');
    await times(4, () => kari.get('/api/calls'));
    const body = { callKey: 'none', orgnr: '399001005' };
    const writes = await times(3, () => kari.post('/api/applications', body));
    expect(statuses(writes).map((status) => status === 429)).toEqual([false, false, true]);
  });

  it('of strangers and log-ins are counted by address, and health by nobody', async () => {
    const api = await start();
    expect(statuses(await times(3, () => api.stranger.get('/api/auth/login')))).toEqual([503, 503, 429]);
    const rotating = await times(5, () =>
      api.stranger.get('/api/calls', { headers: { cookie: `sid=${Math.random()}` } }),
    );
    expect(statuses(rotating)).toEqual([200, 200, 200, 200, 429]);
    expect(statuses(await times(6, () => api.stranger.get('/health/live')))).not.toContain(429);
  });

  it('take a proxy’s word on the address from those who are trusted alone', async () => {
    const from = (api: TestApi, address: string) =>
      api.stranger.get('/api/calls', { headers: { 'x-forwarded-for': address } });
    const trusting = await start({ TRUST_PROXY: 'loopback' });
    await times(4, () => from(trusting, '192.0.2.1'));
    expect((await from(trusting, '192.0.2.1')).status).toBe(429);
    expect((await from(trusting, '192.0.2.2')).status).toBe(200);
    // Whoever changes between the addresses of one network is one.
    for (let i = 1; i <= 4; i++) await from(trusting, `2001:db8:1:2::${i}`);
    expect((await from(trusting, '2001:db8:1:2:3:4:5:6')).status).toBe(429);
    expect((await from(trusting, '2001:db8:1:3::1')).status).toBe(200);
    const wary = await start();
    const answers: Answer[] = [];
    for (let i = 1; i <= 5; i++) answers.push(await from(wary, `192.0.2.${i}`));
    expect(statuses(answers)).toEqual([200, 200, 200, 200, 429]);
  });

  onRedis('with Redis', () => {
    let redis: TestRedis;
    beforeAll(async () => {
      redis = await startRedis();
    });
    afterAll(() => redis.remove());

    it('are counted together by all copies, and by each while Redis is away', async () => {
      const environment = { REDIS_URL: redis.url };
      const [one, two] = [await start(environment), await start(environment)];
      await eventually(async () => {
        await redis.flush();
        await one.stranger.get('/api/calls');
        const { headers } = await two.stranger.get('/api/calls');
        expect(headers.get('ratelimit')).toContain('r=2');
      });
      await times(2, () => one.stranger.get('/api/calls'));
      expect((await two.stranger.get('/api/calls')).status).toBe(429);
      await redis.kill();
      const away = await times(5, () => one.stranger.get('/api/calls'));
      expect(statuses(away)).toEqual([200, 200, 200, 200, 429]);
    });
  });
});
