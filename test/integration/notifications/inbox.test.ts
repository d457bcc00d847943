import type { InboxDto, UnreadDto } from '@tilsagn/modules/notifications/http/inbox.dto';
import type { TestClient } from '../../support/api';
import { ANNE, Casework, KARI, OYSTEIN, SANDER, SIRI } from '../../support/casework';
import { useDatabase } from '../../support/database';
import { deliverNews } from '../../support/deliver';
import { openWorld, type World } from '../../support/world';

describe('the inbox', () => {
  const database = useDatabase();
  let world: World;
  let work: Casework;
  let id: string;

  beforeAll(async () => {
    world = await openWorld(database);
    await world.publish();
    await world.fund(1_000_000);
    await database.db.query(
      `insert into person_party (sub, orgnr, name) values ($1, '399001005', 'Nidelv')`,
      [KARI],
    );
    work = new Casework(world);
    id = await work.assessed();
  });
  afterAll(() => world.close());

  const inboxOf = async (sub: string, query = ''): Promise<InboxDto> => {
    await deliverNews(database, world);
    return (await (await work.as(sub)).get<InboxDto>(`/api/me/notifications${query}`)).body;
  };
  const brief = ({ items }: InboxDto): unknown[] => items.map(({ text, task, read }) => [text, task, read]);
  const NEW = 'En ny søknad er kommet inn.';
  const ASKED = 'Vi trenger flere opplysninger for å behandle søknaden.';

  it('lays a proposal for a frame on the desks of all who may decide it but its proposer, until its last day', async () => {
    const act = { frame: 'bio', year: 2021, valueDate: '2021-09-01', decisionRef: 'FU 9/21', amountOre: 100 };
    const made = await (
      await work.as(OYSTEIN)
    ).post<{ id: string }>('/api/finance/proposals', { ...act, kind: 'top_up' });
    const waits = {
      text: 'Et forslag til endring i en ramme venter på godkjenning.',
      proposalId: made.body.id,
    };
    expect((await inboxOf(ANNE)).items).toMatchObject([{ ...waits, caseId: null, task: 'open' }]);
    expect((await inboxOf(OYSTEIN)).items).toEqual([]);
    await database.db.query(
      `update frame_proposal set expires_on = '2021-08-31', version = version + 1 where id = $1`,
      [made.body.id],
    );
    expect((await inboxOf(ANNE)).items).toMatchObject([{ ...waits, task: 'done' }]);
  });

  it('holds what a person was told, each with the way to its case', async () => {
    const { items, unread, next } = await inboxOf(KARI);
    expect(items).toMatchObject([
      {
        text: 'Vi har tatt imot søknaden.',
        caseId: id,
        caseNumber: '2021/0001',
        side: 'applicant',
        aboutMessages: false,
        read: false,
        task: null,
      },
    ]);
    expect(items[0]?.at).toMatch(/^2021-09-01T/);
    expect([unread, next]).toEqual([1, null]);
  });

  it('is answered in the language of the reader', async () => {
    const kari = await work.as(KARI);
    const { body } = await kari.get<InboxDto>('/api/me/notifications', {
      headers: { 'accept-language': 'en' },
    });
    expect(body.items[0]?.text).toBe('We have received the application.');
  });

  it('closes a task once somebody has done it, and counts it no more', async () => {
    expect(brief(await inboxOf(SANDER))).toEqual([[NEW, 'done', true]]);
    expect((await inboxOf(SANDER)).unread).toBe(0);

    await work.take(SIRI, id, 'request-information', { question: 'Hvor mange?', deadline: '2021-09-20' });
    expect(brief(await inboxOf(KARI, '?limit=1'))).toEqual([[ASKED, 'open', false]]);
    expect((await inboxOf(KARI)).unread).toBe(2);
    await work.take(KARI, id, 'answer', { answer: 'Tolv.' });
    expect(brief(await inboxOf(KARI, '?limit=1'))).toEqual([[ASKED, 'done', true]]);
    expect((await inboxOf(KARI, '?show=unread')).items).toHaveLength(1);
    expect(brief(await inboxOf(SIRI, '?limit=1'))).toEqual([
      ['Søkeren har svart på spørsmålene våre.', 'open', false],
    ]);
  });

  it('opens the newest of two tasks of one kind', async () => {
    await work.take(SIRI, id, 'request-information', { question: 'Og hvem?', deadline: '2021-09-21' });
    expect(brief(await inboxOf(KARI)).slice(0, 2)).toEqual([
      [ASKED, 'open', false],
      [ASKED, 'done', true],
    ]);
  });

  it('comes in pages', async () => {
    const first = await inboxOf(KARI, '?limit=2');
    const rest = await inboxOf(KARI, `?limit=2&before=${first.next ?? ''}`);
    expect([first.items.length, rest.items.length, rest.next]).toEqual([2, 1, null]);
    expect(rest.items[0]?.text).toBe('Vi har tatt imot søknaden.');
  });

  it('is read piece by piece or as a whole, by its owner alone', async () => {
    const kari: TestClient = await work.as(KARI);
    const { items } = await inboxOf(KARI);
    const [newest, , oldest] = items;
    const siri = await work.as(SIRI);
    expect((await siri.post(`/api/me/notifications/${oldest?.id ?? ''}/read`)).status).toBe(404);
    const one = await kari.post<UnreadDto>(`/api/me/notifications/${oldest?.id ?? ''}/read`);
    expect([one.status, one.body]).toEqual([200, { unread: 1 }]);
    const all = await kari.post<UnreadDto>('/api/me/notifications/read', { upTo: newest?.id });
    expect(all.body).toEqual({ unread: 0 });
    expect((await inboxOf(KARI, '?show=unread')).items).toEqual([]);
    expect((await world.api.stranger.get('/api/me/notifications')).status).toBe(401);
  });

  it('reads the news of a message with the message', async () => {
    const siri = await work.as(SIRI);
    const kari = await work.as(KARI);
    const sent = await siri.post<{ id: string }>(`/api/cases/${id}/messages`, { text: 'Hei' });
    expect((await inboxOf(KARI)).items[0]).toMatchObject({ aboutMessages: true, read: false });
    await kari.post(`/api/applications/${id}/messages/read`, { upTo: sent.body.id });
    expect((await inboxOf(KARI)).unread).toBe(0);
  });

  it('says that the caseworker went on without an answer', async () => {
    expect((await work.step(SIRI, id, 'resume')).status).toBe(422);
    const early = await work.step(SIRI, id, 'resume', { comment: 'Vi fant det selv.' });
    expect(early.body).toMatchObject({ state: 'in_assessment' });
    const [told] = (await inboxOf(KARI)).items;
    expect(told?.text).toBe('Saksbehandleren har gått videre med søknaden uten å vente på svaret.');
  });
});
