import type { Type } from '@nestjs/common';
import { RecipientDirectory } from '@tilsagn/modules/notifications';
import { SessionStore } from '@tilsagn/platform/auth/session-store';
import type { Problem } from '@tilsagn/platform/http/problem';
import { Client } from 'pg';
import { TestClient, type Answer } from '../../support/api';
import { ANNE, Casework, KARI, SANDER, SIRI, kr } from '../../support/casework';
import { useDatabase } from '../../support/database';
import { openWorld, type World } from '../../support/world';

interface Actions {
  readonly allowedActions: readonly { action: string }[];
  readonly hindrances: readonly { action: string; code: string; message: string }[];
}

describe('the bounds of a role', () => {
  const database = useDatabase();
  let world: World;
  let casework: Casework;
  beforeAll(async () => {
    world = await openWorld(database);
    await world.publish();
    await world.fund(5_000_000);
    casework = new Casework(world);
    const client = new Client({ connectionString: database.superuserUrl });
    await client.connect();
    await client.query(`insert into scheme (key, name) values ('mentor', '{"nb": "Mentor"}')`);
    await client.end();
  });
  afterAll(() => world.close());

  const bound = (sub: string, role: string, set: string) =>
    database.db.query(`update user_role set ${set} where sub = $1 and role = $2`, [sub, role]);
  const code = ({ status, body }: Answer): unknown[] => [status, (body as Problem).code];
  const read = async (sub: string, id: string): Promise<Answer<Actions>> =>
    (await casework.as(sub)).get<Actions>(`/api/cases/${id}`);

  it('a draft is the applicant’s alone: who also works at the county reads it as applicant, not as staff', async () => {
    const draft = await world.begun();
    const both = 'saksbehandler-med-firma';
    await database.db.query(
      `insert into user_role (sub, role, granted_by) values ($1, 'caseworker', 'system')`,
      [both],
    );
    const parties = [{ orgnr: draft.applicantOrgnr, name: draft.applicantName }];
    const person = { sub: both, name: 'Begge Deler', email: undefined, parties };
    const sid = await world.get(SessionStore).open(person, 'no token');
    const session = new TestClient(world.api.url, { cookie: `sid=${sid}` });
    expect((await session.get(`/api/applications/${draft.id}`)).status).toBe(200);
    for (const part of ['', '/transfers', '/history', '/changes', '/messages']) {
      expect([part, ...code(await session.get(`/api/cases/${draft.id}${part}`))]).toEqual([
        part,
        404,
        'not_found',
      ]);
    }
    const sent = await world.submitted();
    expect((await session.get(`/api/cases/${sent.id}`)).status).toBe(200);
  });

  it('an approver decides up to the limit; the page says why not above it, and the server refuses', async () => {
    const id = await casework.recommended(kr(200_000));
    await bound(ANNE, 'approver', `limit_ore = ${kr(199_999)}`);
    const { body } = await read(ANNE, id);
    expect(body.allowedActions.map(({ action }) => action)).not.toContain('approve');
    const why = body.hindrances.filter(({ action }) => action === 'approve');
    expect(why.map(({ code: each }) => each)).toEqual(['above_your_limit']);
    expect(why[0]?.message.replaceAll('\u00a0', ' ')).toBe(
      'Saken gjelder 200 000 kr. Du kan avgjøre saker på inntil 199 999 kr.',
    );
    const before = await world.rowCounts();
    expect(code(await casework.step(ANNE, id, 'approve'))).toEqual([403, 'above_your_limit']);
    const no = { reasonCode: 'priority', reasons: 'Nei.' };
    expect((await casework.step(ANNE, id, 'reject', no)).status).toBeGreaterThanOrEqual(400);
    expect(await world.rowCounts()).toEqual(before);

    await bound(ANNE, 'approver', `limit_ore = ${kr(200_000)}`);
    await casework.take(ANNE, id, 'approve');
    await casework.letter(id);
    await casework.take(KARI, id, 'accept');
    const asked = { requestedOre: kr(60_000), accountNumber: '9999 05 00009' };
    const request = await casework.take<{ id: string; version: number }>(KARI, id, 'payment-requests', asked);
    await bound(ANNE, 'approver', `limit_ore = ${kr(59_999)}`);
    const attested = await casework.pay(SIRI, request, 'attest');
    expect(code(await casework.pay(ANNE, attested.body, 'authorise'))).toEqual([403, 'above_your_limit']);
    await bound(ANNE, 'approver', `limit_ore = ${kr(60_000)}`);
    expect((await casework.pay(ANNE, attested.body, 'authorise')).status).toBe(200);
    await bound(ANNE, 'approver', 'limit_ore = null');
  });

  it('a case of a scheme that the role does not reach is answered as one that does not exist', async () => {
    const { id } = await world.submitted({ orgnr: '399004330' });
    await bound(SANDER, 'caseworker', `schemes = '{mentor}'`);
    const sander = await casework.as(SANDER);
    const nowhere = id.replace(/.{4}$/, '0000');
    for (const path of ['', '/history', '/transfers']) {
      const answers = [id, nowhere].map((each) => sander.get(`/api/cases/${each}${path}`));
      const [theirs, none] = await Promise.all(answers);
      expect([path, theirs?.status, theirs?.text]).toEqual([path, 404, none?.text]);
    }
    expect(code(await casework.step(SANDER, id, 'take'))).toEqual([404, 'not_found']);
    const page = await sander.get<{ items: unknown[]; total: number; counts: object }>('/api/cases');
    expect([page.body.items, page.body.total, page.body.counts]).toEqual([[], 0, {}]);
    const found = await sander.get<{ items: unknown[]; total: number }>('/api/cases?q=eksempelkl');
    expect([found.body.items, found.body.total]).toEqual([[], 0]);
    expect((await sander.get('/api/payment-requests')).body).toEqual([]);

    const siri = await casework.as(SIRI);
    expect((await siri.get<{ total: number }>('/api/cases')).body.total).toBeGreaterThan(0);
    expect((await siri.get<unknown[]>('/api/payment-requests')).body).not.toEqual([]);
    await bound(SANDER, 'caseworker', `schemes = '{bio,mentor}'`);
    await casework.take(SANDER, id, 'take');
    await bound(SANDER, 'caseworker', 'schemes = null');
  });

  it('nobody is told of a case that their role does not reach, or no longer', async () => {
    await bound(SANDER, 'caseworker', `schemes = '{mentor}'`);
    await bound(SIRI, 'caseworker', `valid_to = '2021-08-31'`);
    const { id } = await world.submitted();
    const told = await database.db.query<{ to: string }>(
      `select distinct payload->>'to' as to from outbox where payload->>'to' like 'role:%' and subject_id = $1`,
      [id],
    );
    expect(told).toEqual([{ to: 'role:caseworker/bio' }]);
    const directory = world.get(RecipientDirectory as Type<RecipientDirectory>);
    expect(await directory.people('role:caseworker/bio')).toEqual([]);
    expect(await directory.people('role:caseworker/mentor')).toEqual([SANDER]);
  });

  it('the system administrator sees no case and nothing of one', async () => {
    const [row] = await database.db.query<{ id: string }>('select id from grant_case limit 1');
    const sunniva = await casework.as('sunniva-systemansvarlig');
    const paths = ['', `/${row?.id}`, `/${row?.id}/history`, `/${row?.id}/transfers`];
    for (const path of [
      ...paths.map((each) => `/api/cases${each}`),
      '/api/payment-requests',
      '/api/applications',
    ]) {
      expect([path, (await sunniva.get(path)).status]).toEqual([path, 403]);
    }
  });
});
