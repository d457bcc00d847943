import { NoAnswer, Problem } from './problem';
import { speak } from '../lib/language';
import { addressOf, api, body, change } from './http';
import { rememberToken } from './session';

const sent: { path: string; init: RequestInit }[] = [];

function answering(status: number, text: string): void {
  globalThis.fetch = (path, init = {}) => {
    sent.push({ path: path as string, init });
    const response = {
      ok: status < 400,
      status,
      headers: new Headers({ 'content-type': 'application/json' }),
    };
    return Promise.resolve({
      ...response,
      text: () => Promise.resolve(text),
      json: () => JSON.parse(text) as unknown,
    } as Response);
  };
}

beforeEach(() => {
  sent.length = 0;
  speak('nb');
});

describe('what is sent', () => {
  it('has its parts in the address, each made harmless, and only what is asked for', () => {
    expect(
      addressOf('/api/cases/{id}', {
        path: { id: 'a/b c' },
        query: { q: 'å&', no: undefined, of: ['1', '2'] },
      }),
    ).toBe('/api/cases/a%2Fb%20c?q=%C3%A5%26&of=1&of=2');
    expect(addressOf('/api/calls')).toBe('/api/calls');
  });

  it('asks in the language of the pages', async () => {
    answering(200, '[]');
    speak('nn');
    await expect(body(api.GET('/api/calls'))).resolves.toEqual([]);
    expect(sent[0]).toMatchObject({ path: '/api/calls', init: { headers: { 'accept-language': 'nn' } } });
  });

  it('names the version and the key of a change', async () => {
    answering(200, '');
    await change('/api/x', { method: 'POST', body: { a: 1 }, version: 3, key: 'k' });
    expect(sent[0]?.init).toMatchObject({
      method: 'POST',
      body: '{"a":1}',
      headers: {
        'if-match': '"v3"',
        'idempotency-key': 'k',
        'content-type': 'application/json',
        'accept-language': 'nb',
      },
    });
  });
});

describe('what comes back', () => {
  it('is a problem in the words of the server', async () => {
    answering(422, '{"title":"T","code":"c","detail":"D","errors":[]}');
    await expect(api.GET('/api/calls')).rejects.toEqual(new Problem(422, 'c', 'T', 'D'));
  });

  it('is no answer where the network is gone', async () => {
    globalThis.fetch = () => Promise.reject(new TypeError('offline'));
    await expect(api.GET('/api/calls')).rejects.toBeInstanceOf(NoAnswer);
  });
});

describe('a change from a page whose session is another one now', () => {
  it('is sent again with the new token, once', async () => {
    rememberToken('old');
    const answers: [number, object][] = [
      [403, { code: 'csrf_refused' }],
      [200, { csrfToken: 'new' }],
      [200, { version: 2 }],
    ];
    globalThis.fetch = (path, init = {}) => {
      sent.push({ path: path as string, init });
      const [status, text] = answers[sent.length - 1] ?? [500, {}];
      return Promise.resolve({
        ok: status < 400,
        status,
        headers: new Headers({ 'content-type': 'application/json' }),
        text: () => Promise.resolve(JSON.stringify(text)),
        json: () => Promise.resolve(text),
      } as Response);
    };
    await expect(change('/api/x', { method: 'PUT', body: {}, version: 1 })).resolves.toEqual({ version: 2 });
    expect(sent.map(({ path }) => path)).toEqual(['/api/x', '/api/me', '/api/x']);
    expect(sent.map(({ init }) => (init.headers as Record<string, string>)['x-csrf'])).toEqual([
      'old',
      undefined,
      'new',
    ]);
  });

  it('is refused when the new token is no better', async () => {
    answering(403, '{"code":"csrf_refused"}');
    await expect(change('/api/x', { method: 'PUT' })).rejects.toMatchObject({ code: 'csrf_refused' });
    expect(sent).toHaveLength(2);
  });
});
