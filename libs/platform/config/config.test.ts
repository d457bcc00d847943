import { loadConfig } from './config';
import { StartupError } from './startup-error';

const base = { DATABASE_URL: 'postgres://a:b@localhost:5432/tilsagn' };

describe('the settings', () => {
  it('need a database alone', () => {
    expect(loadConfig(base)).toMatchObject({
      databaseUrl: base.DATABASE_URL,
      databaseOwnerUrl: undefined,
      redisUrl: undefined,
      port: 3000,
      today: undefined,
      publicUrl: 'http://localhost:3000',
      sessionIdleMinutes: 30,
    });
  });

  it('read numbers, dates and addresses, and nothing else of the environment', () => {
    const config = loadConfig({
      ...base,
      PORT: '8080',
      TILSAGN_TODAY: '2021-09-01',
      REDIS_URL: 'redis://localhost:6379',
      PUBLIC_URL: 'https://tilskudd.example.no/',
      COUNTY_NAME: 'Eksempel fylkeskommune',
      HOME: '/root',
    });
    expect(config).toMatchObject({
      port: 8080,
      today: '2021-09-01',
      redisUrl: 'redis://localhost:6379',
      publicUrl: 'https://tilskudd.example.no',
      countyName: 'Eksempel fylkeskommune',
      appealBody: {
        nb: 'fylkeskommunens klageorgan',
        nn: 'klageorganet til fylkeskommunen',
        en: 'the county’s appeals board',
      },
    });
    expect(Object.keys(config)).not.toContain('HOME');
  });

  it('take an empty optional variable as unset', () => {
    expect(loadConfig({ ...base, REDIS_URL: '', TILSAGN_TODAY: '' })).toMatchObject({
      redisUrl: undefined,
      today: undefined,
    });
  });

  it.each([
    [{}, 'DATABASE_URL is not set'],
    [{ ...base, DATABASE_URL: 'mysql://x' }, 'DATABASE_URL must be a postgres:// address'],
    [{ ...base, PORT: '70000' }, 'PORT must not be greater than 65535'],
    [{ ...base, PORT: 'http' }, 'PORT must'],
    [{ ...base, PUBLICATION_PERSONS: '3' }, 'PUBLICATION_PERSONS must not be greater than 2'],
    [{ ...base, TILSAGN_TODAY: '2021-02-30' }, 'TILSAGN_TODAY must be a date that exists'],
    [{ ...base, TILSAGN_TODAY: '1.9.2021' }, 'TILSAGN_TODAY must be a date'],
    [{ ...base, REDIS_URL: 'localhost' }, 'REDIS_URL must be a redis:// address'],
    [{ ...base, CONTACT_EMAIL: 'the county' }, 'CONTACT_EMAIL must be a mail address'],
    [
      { ...base, ACCESSIBILITY_STATEMENT_URL: 'http://uustatus.no/x' },
      'ACCESSIBILITY_STATEMENT_URL must be an https:// address',
    ],
    [{ ...base, SESSION_IDLE_MINUTES: '31' }, 'SESSION_IDLE_MINUTES must not be greater than 30'],
  ])('refuse %j in one sentence', (environment: Record<string, string>, sentence) => {
    expect(() => loadConfig(environment)).toThrow(StartupError);
    expect(() => loadConfig(environment)).toThrow(sentence);
  });
});
