import { newId } from '@tilsagn/platform/database/ids';
import type { TestClient } from '../../support/api';
import { Casework, ANNE, KARI, OYSTEIN, SIRI, kr } from '../../support/casework';
import { useDatabase } from '../../support/database';
import { problemOf } from '../../support/problem';
import { openWorld, type World } from '../../support/world';

const NUL = '\u0000';
const HALF = '\ud800';

describe('text that no database keeps', () => {
  const database = useDatabase();
  let world: World;
  let work: Casework;

  beforeAll(async () => {
    world = await openWorld(database);
    await world.publish();
    await world.fund(5_000_000);
    work = new Casework(world);
  });
  afterAll(() => world.close());

  it.each([`a${NUL}b`, NUL, `a${HALF}b`, '\udc00'])(
    'is refused with its field in a comment: %j',
    async (text) => {
      const id = await work.recommended(kr(100_000));
      const before = await world.rowCounts();
      for (const [action, field] of [
        ['return', 'comment'],
        ['approve', 'reasons'],
      ] as const) {
        expect(problemOf(await work.step(ANNE, id, action, { [field]: text }))).toEqual({
          status: 422,
          code: 'validation_failed',
          fields: { [`/${field}`]: 'bad_value' },
        });
      }
      expect(await world.rowCounts()).toEqual(before);
      expect((await world.caseOf(id)).state).toBe('recommended');
    },
  );

  it('is refused on a payment that came back', async () => {
    const id = await work.active(kr(100_000));
    const asked = { requestedOre: kr(10_000), accountNumber: '99990500009' };
    const request = await work.take<{ id: string; version: number }>(KARI, id, 'payment-requests', asked);
    for (const comment of [`a${NUL}b`, `a${HALF}b`]) {
      expect(problemOf(await work.pay(OYSTEIN, request, 'reject', { comment }))).toMatchObject({
        status: 422,
        fields: { '/comment': 'bad_value' },
      });
    }
  });

  it('whole characters outside the first plane, quotes and marks of direction are kept as they are', async () => {
    const id = await work.recommended(kr(100_000));
    const comment = `😀 '; drop table x; -- \u202e`;
    await work.take(ANNE, id, 'return', { comment });
    const history = await (await work.as(SIRI)).get<{ comment: string | null }[]>(`/api/cases/${id}/history`);
    expect(history.body.at(-1)?.comment).toBe(comment);
  });

  it.each([
    [SIRI, '/api/cases?q=%00'],
    [SIRI, '/api/cases?state=%00'],
    [SIRI, '/api/cases?call=%00'],
    [SIRI, '/api/cases?assignee=a%00b'],
    [SIRI, '/api/payment-requests?state=%00'],
    [SIRI, '/api/organisations/%00'],
    [SIRI, `/api/cases/${newId()}%00`],
    [OYSTEIN, '/api/ledger/transfers?frame=%00'],
    [OYSTEIN, '/api/ledger/transfers?measure=%00'],
    [OYSTEIN, '/api/ledger/frames/%00/2021'],
    [KARI, '/api/calls/%00'],
  ])('is refused in an address: %s %s', async (sub, path) => {
    expect(problemOf(await (await work.as(sub)).get(path))).toMatchObject({
      status: 400,
      code: 'bad_request',
    });
  });

  it('JSON that nests without end is refused before anything reads it', async () => {
    const siri = await work.as(SIRI);
    const kari: TestClient = await work.as(KARI);
    const json = { 'content-type': 'application/json' };
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const) {
      for (const levels of [200, 5_000, 100_000]) {
        const deep = `${open.repeat(levels)}1${close.repeat(levels)}`;
        const answers = [
          await kari.post('/api/applications', deep, { headers: json }),
          await siri.post(`/api/cases/${newId()}/recommend`, `{"amountOre":1,"reasons":${deep}}`, {
            version: 1,
            headers: json,
          }),
        ];
        for (const answer of answers) {
          expect(problemOf(answer)).toMatchObject({ status: 400, code: 'malformed_json' });
        }
      }
    }
  });

  it('the name of a constructor deep in a body is refused, also where the register is asked first', async () => {
    const kari = await work.as(KARI);
    for (const beside of [{ constructor: 1 }, { length: -1, constructor: 1 }, [{ constructor: 'x' }]]) {
      const body = { callKey: 'bio1-2021', orgnr: '399001005', beside };
      expect(problemOf(await kari.post('/api/applications', body))).toEqual({
        status: 422,
        code: 'validation_failed',
        fields: { '/beside': 'not_allowed_here' },
      });
    }
  });

  it('a body of countless faults is refused before they are counted', async () => {
    const kari = await work.as(KARI);
    const bodies = [
      `{"actualCosts":[${'{},'.repeat(300_000)}{}]}`,
      `{${Array.from({ length: 70_000 }, (_, index) => `"k${index}":1`).join()}}`,
    ];
    for (const body of bodies) {
      const answer = await kari.post(`/api/applications/${newId()}/final-report`, body, {
        version: 1,
        headers: { 'content-type': 'application/json' },
      });
      expect(problemOf(answer)).toEqual({ status: 400, code: 'malformed_json', fields: {} });
    }
  });
});
