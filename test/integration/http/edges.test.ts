import { connect } from 'node:net';
import type { Problem } from '@tilsagn/platform/http/problem';
import type { TestApi, TestClient } from '../../support/api';
import { useDatabase } from '../../support/database';
import { notes, startPlanted } from './planted-api';

/** What a server answers to bytes that a well-behaved client would not send. */
function raw(url: string, lines: readonly string[], body = ''): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((done, fail) => {
    const socket = connect(Number(port), hostname, () =>
      socket.write(`${lines.join('\r\n')}\r\n\r\n${body}`),
    );
    let text = '';
    socket.setEncoding('utf8').on('data', (part: string) => (text += part));
    socket.on('end', () => done(text)).on('error', fail);
  });
}

describe('what never reaches a handler', () => {
  const database = useDatabase();
  let api: TestApi;
  let kari: TestClient;
  beforeAll(async () => {
    api = await startPlanted(database);
    kari = await api.loginAs('kari-nilsen');
  });
  afterAll(() => api.close());

  const problem = ({ headers }: { headers: Headers }): string | null => headers.get('content-type');

  it.each([
    ['a method that a path does not have', 'PUT', '/api/me', 405, 'method_not_allowed'],
    ['a method that no path has', 'DELETE', '/api/cases', 405, 'method_not_allowed'],
    ['an address that is not written as one', 'GET', '/api/cases/%E0%A4%A', 400, 'bad_request'],
    ['half an escape', 'GET', '/api/%', 400, 'bad_request'],
    ['an id without an end', 'GET', `/api/cases/${'9'.repeat(3_000)}`, 404, 'unknown_path'],
  ])('%s is a problem body too', async (_, method, path, status, code) => {
    const answer = await kari.send<Problem>(method, path, {});
    expect([answer.status, problem(answer)]).toEqual([status, 'application/problem+json; charset=utf-8']);
    expect(answer.body).toMatchObject({ status, code, detail: expect.stringMatching(/\.$/) as string });
  });

  it.each<[string, string, string, number?, string?]>([
    ['without a boundary', 'multipart/form-data', 'x'],
    ['that is cut off', 'multipart/form-data; boundary=b', '--b\r\nContent-Disposition: form-data'],
    [
      'that never ends',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="file"; filename="plan.pdf"\r\n\r\n%PDF-1.7',
    ],
    ['with nothing in it', 'multipart/form-data; boundary=b', '--b--\r\n', 422, 'required'],
  ])(
    'an upload %s is refused, and nothing is kept',
    async (_, type, body, status = 400, code = 'bad_request') => {
      const answer = await kari.post<Problem>('/api/planted/files', body, {
        headers: { 'content-type': type },
      });
      expect([answer.status, answer.body.code]).toEqual([status, code]);
      expect(await notes(database, 'plan.pdf')).toBe(0);
    },
  );

  it('a body shorter than it says is answered, not waited for', async () => {
    const answer = await raw(api.url, [
      'POST /api/planted/notes HTTP/1.1',
      'host: localhost',
      'content-type: application/json',
      'content-length: many',
      'connection: close',
    ]);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).not.toMatch(/node_modules|Error:/);
  });

  it('work that the database gives up is told as busy, and when to come back', async () => {
    const { status, headers, body } = await kari.post<Problem>('/api/planted/notes', { text: 'given up' });
    expect([status, body.code, headers.get('retry-after')]).toEqual([503, 'temporarily_busy', '2']);
    expect(await notes(database, 'given up')).toBe(0);
  });
});
