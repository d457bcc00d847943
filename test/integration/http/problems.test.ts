import type { Problem } from '@tilsagn/platform/http/problem';
import type { TestApi, TestClient } from '../../support/api';
import { useDatabase } from '../../support/database';
import { notes, startPlanted } from './planted-api';

describe('one problem body for every error', () => {
  const database = useDatabase();
  let api: TestApi;
  let kari: TestClient;
  beforeAll(async () => {
    api = await startPlanted(database);
    kari = await api.loginAs('kari-nilsen');
  });
  afterAll(() => api.close());

  it('answers an unknown path under /api with 404, logged in or not', async () => {
    for (const client of [api.stranger, kari]) {
      const { status, headers, body } = await client.get<Problem>('/api/no/such/path');
      expect(status).toBe(404);
      expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
      expect(body).toEqual({
        type: 'about:blank',
        title: 'Ikke funnet',
        status: 404,
        code: 'unknown_path',
        detail: 'Denne adressen finnes ikke.',
      });
    }
    expect((await kari.post<Problem>('/api/no/such/path')).body.code).toBe('unknown_path');
    expect((await api.stranger.get<Problem>('/api')).body.code).toBe('unknown_path');
  });

  it('points at each field that is wrong', async () => {
    const { status, body } = await kari.post<Problem>('/api/planted/notes', {
      text: 'far too long for this field',
      count: 'many',
      inner: { letter: 'z' },
      more: true,
    });
    expect(status).toBe(422);
    expect(body.code).toBe('validation_failed');
    expect(body.errors?.toSorted((a, b) => (a.field < b.field ? -1 : 1))).toEqual([
      { field: '/count', code: 'not_a_number', message: 'Skriv et tall.' },
      { field: '/inner/letter', code: 'unknown_word', message: 'Velg en av verdiene i listen.' },
      { field: '/more', code: 'not_allowed_here', message: 'Dette feltet hører ikke hjemme her.' },
      { field: '/text', code: 'too_long', message: 'Teksten er for lang.' },
    ]);
  });

  it('refuses a mark of no character and lists within lists, also where others are asked before', async () => {
    const siri = await api.loginAs('siri-saksbehandler');
    const begun = await kari.post<Problem>('/api/applications', { orgnr: '399001005', callKey: 'a\u0000b' });
    const given = await siri.post<Problem>('/api/case-assignments', {
      to: 'siri-saksbehandler',
      cases: [[[]]],
    });
    expect([begun.status, begun.body.errors?.map(({ field }) => field)]).toEqual([422, ['/callKey']]);
    expect([given.status, given.body.errors?.map(({ field }) => field)]).toEqual([422, ['/cases']]);
  });

  it('says what is missing', async () => {
    const { body } = await kari.post<Problem>('/api/planted/notes', {});
    expect(body.errors).toEqual([{ field: '/text', code: 'required', message: 'Feltet må fylles ut.' }]);
  });

  it('checks queries too', async () => {
    expect((await kari.get('/api/planted/notes?page=2')).body).toEqual({ page: 2 });
    const { status, body } = await kari.get<Problem>('/api/planted/notes?page=99');
    expect(status).toBe(422);
    expect(body.errors?.[0]).toMatchObject({ field: '/page', code: 'out_of_range' });
  });

  it('binds a refusal of the rules to its field', async () => {
    const { status, body } = await kari.post<Problem>('/api/planted/notes', { text: 'refuse' });
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'out_of_range', errors: [{ field: '/text', code: 'out_of_range' }] });
    expect(await notes(database, 'refuse')).toBe(0);
  });

  it.each([
    ['malformed JSON', '{"text": ', 'application/json', 400, 'malformed_json'],
    ['a poisoned prototype', '{"__proto__": {"a": 1}}', 'application/json', 400, 'malformed_json'],
    ['another format', '<note/>', 'application/xml', 415, 'unsupported_media_type'],
    ['plain text', 'text=a', 'text/plain', 415, 'unsupported_media_type'],
    ['a form', 'text=a', 'application/x-www-form-urlencoded', 415, 'unsupported_media_type'],
    ['too much', JSON.stringify({ text: 'a'.repeat(1_100_000) }), 'application/json', 413, 'body_too_large'],
  ])('refuses %s', async (_, text, type, status, code) => {
    const answer = await kari.post<Problem>('/api/planted/notes', text, {
      headers: { 'content-type': type },
    });
    expect(answer.status).toBe(status);
    expect(answer.body.code).toBe(code);
  });

  it('tells nothing of a bug but the number in the log', async () => {
    const { status, body, text, headers } = await kari.get<Problem>('/api/planted/bug');
    expect(status).toBe(500);
    expect(body.code).toBe('unexpected');
    expect(text).not.toContain('secret words');
    expect(body.instance).toBe(`urn:uuid:${headers.get('x-request-id') ?? ''}`);
  });

  it('says when to come back where something is away', async () => {
    const { status, headers, body } = await kari.post<Problem>('/api/planted/notes', { text: 'busy' });
    expect(status).toBe(503);
    expect(headers.get('retry-after')).toBe('2');
    expect(body.code).toBe('register_unavailable');
  });

  it('answers what cannot be an id exactly as an object that does not exist', async () => {
    const { status, text } = await kari.patch('/api/planted/notes/1', {}, { version: 3 });
    expect(status).toBe(404);
    expect((JSON.parse(text) as Problem).code).toBe('not_found');
  });
});
