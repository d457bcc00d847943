import type { MessageFileDto, ThreadDto } from '@tilsagn/modules/messages/http/message.dto';
import { Client } from 'pg';
import type { TestClient } from '../../support/api';
import { ANNE, Casework, KARI, SANDER, SIRI } from '../../support/casework';
import { useDatabase } from '../../support/database';
import { problemOf } from '../../support/problem';
import { trainingPlan } from '../../support/sample-application';
import { openWorld, type World } from '../../support/world';

const REVISOR = 'randi-revisor';

const upload = (name = 'faktura.pdf'): FormData => {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(trainingPlan())], { type: 'application/pdf' }), name);
  return form;
};

describe('messages in a case', () => {
  const database = useDatabase();
  let world: World;
  let work: Casework;
  let kari: TestClient;
  let siri: TestClient;
  let id: string;

  beforeAll(async () => {
    world = await openWorld(database);
    await world.publish();
    await world.fund(1_000_000);
    work = new Casework(world);
    id = await work.assessed();
    kari = await work.as(KARI);
    siri = await work.as(SIRI);
  });
  afterAll(() => world.close());

  const mine = (path = '', of = id): string => `/api/applications/${of}/messages${path}`;
  const theirs = (path = '', of = id): string => `/api/cases/${of}/messages${path}`;
  const thread = async (by: TestClient, path: string): Promise<ThreadDto> =>
    (await by.get<ThreadDto>(path)).body;
  const told = async (template: string) =>
    (
      await database.db.query<{ to: string }>(
        `select payload ->> 'to' as "to" from outbox where payload ->> 'template' = $1 order by created_at`,
        [template],
      )
    ).map((row) => row.to);

  it('go to the other side with their files, and come back read', async () => {
    const file = await kari.post<MessageFileDto>(mine('/files'), upload('Faktura å.pdf'));
    expect([file.status, file.body.fileName]).toEqual([201, 'Faktura å.pdf']);
    const sent = await kari.post<{ id: string; masked: boolean }>(mine(), {
      text: '  Her er fakturaen. ',
      files: [file.body.id],
    });
    expect([sent.status, sent.body.masked]).toEqual([201, false]);
    expect(await told('message_from_applicant')).toEqual([`sub:${SIRI}`]);

    const seen = await thread(siri, theirs());
    expect(seen).toMatchObject({ unread: 1, mayWrite: true, whyNot: null, next: null });
    expect(seen.entries).toMatchObject([
      {
        id: sent.body.id,
        kind: 'message',
        side: 'applicant',
        mine: false,
        fromName: 'Kari Nilsen Prøve',
        fromOrganisation: 'Nidelv Prøverobotikk AS',
        text: 'Her er fakturaen.',
        readAt: null,
        files: [{ id: file.body.id, fileName: 'Faktura å.pdf', mediaType: 'application/pdf' }],
      },
    ]);
    const content = await siri.get(theirs(`/files/${file.body.id}/content`));
    expect([content.status, content.text]).toEqual([200, trainingPlan().toString()]);

    const read = await siri.post<{ unread: number }>(theirs('/read'), { upTo: sent.body.id });
    expect(read.body).toEqual({ unread: 0 });
    expect((await thread(kari, mine())).entries[0]?.readAt).toMatch(/^2021-09-01T/);

    await siri.post(theirs(), { text: 'Takk, den er grei.' });
    expect(await told('message_from_county')).toEqual(['orgnr:399001005']);
    const answered = await thread(kari, mine());
    expect(answered.unread).toBe(1);
    expect(answered.entries.at(-1)).toMatchObject({
      side: 'staff',
      fromName: 'Siri Saksbehandler',
      fromOrganisation: 'Trøndelag fylkeskommune',
      mine: false,
    });
  });

  it('stand among the questions and answers of the case', async () => {
    await work.take(SIRI, id, 'request-information', {
      question: 'Hvem er leverandøren?',
      deadline: '2021-09-20',
    });
    await work.take(KARI, id, 'answer', { answer: 'Det er oss selv.' });
    const { entries } = await thread(kari, mine());
    expect(entries.slice(-2)).toMatchObject([
      {
        kind: 'question',
        side: 'staff',
        text: 'Hvem er leverandøren?',
        deadline: '2021-09-20',
        fromName: 'Siri Saksbehandler',
      },
      { kind: 'answer', side: 'applicant', text: 'Det er oss selv.', deadline: null, mine: true },
    ]);
  });

  it('keep no identity number that somebody wrote', async () => {
    const sent = await kari.post<{ masked: boolean }>(mine(), { text: 'Deltakeren er 01019040034.' });
    expect(sent.body.masked).toBe(true);
    expect((await thread(kari, mine())).entries.at(-1)?.text).toBe('Deltakeren er 010190*****.');
  });

  it('of the staff among themselves reach no applicant', async () => {
    const before = await thread(kari, mine());
    expect((await siri.post(`/api/cases/${id}/notes`, { text: 'Sjekk leverandøren.' })).status).toBe(201);
    expect(await thread(kari, mine())).toEqual(before);
    expect((await thread(await work.as(ANNE), theirs())).entries.at(-1)).toMatchObject({
      kind: 'note',
      text: 'Sjekk leverandøren.',
      mine: false,
    });
  });

  it('take along nothing but the own unsent files of this case', async () => {
    const { body: other } = await siri.post<MessageFileDto>(theirs('/files'), upload());
    const stolen = await kari.post(mine(), { text: 'Se vedlegg', files: [other.id] });
    expect(problemOf(stolen)).toMatchObject({ status: 422, code: 'unknown_file' });
    expect((await kari.get(mine(`/files/${other.id}/content`))).status).toBe(404);
    expect((await siri.get(theirs(`/files/${other.id}/content`))).status).toBe(200);
    expect((await (await work.as(SANDER)).get(theirs(`/files/${other.id}/content`))).status).toBe(404);
    // Nor by the way of the application's own attachments.
    expect((await kari.get(`/api/applications/${id}/attachments/${other.id}/content`)).status).toBe(404);
    const { body: view } = await kari.get<{ attachments: { kind: string }[] }>(`/api/applications/${id}`);
    expect(view.attachments.map(({ kind }) => kind)).toEqual(['training-plan']);

    expect((await siri.post(theirs(), { text: 'Se vedlegg', files: [other.id] })).status).toBe(201);
    expect((await kari.get(mine(`/files/${other.id}/content`))).status).toBe(200);
    const again = await siri.post(theirs(), { text: 'En gang til', files: [other.id] });
    expect(problemOf(again).code).toBe('unknown_file');
  });

  it('are the business of the applicant and those who work with the case', async () => {
    const per = await work.as('stein-stiklestad');
    const auditor = await work.as(REVISOR);
    expect((await per.get(mine())).status).toBe(404);
    expect((await per.post(mine(), { text: 'x' })).status).toBe(404);
    expect(await thread(auditor, theirs())).toMatchObject({ mayWrite: false, whyNot: null });
    expect((await auditor.post(theirs(), { text: 'x' })).status).toBe(403);
    expect((await siri.get(mine())).status).toBe(403);
  });

  it('are not for drafts, and end with the case', async () => {
    const draft = await world.begun();
    expect(problemOf(await kari.post(mine('', draft.id), { text: 'Hei' })).code).toBe('case_not_sent');
    const gone = await world.submitted();
    await kari.post(mine('', gone.id), { text: 'Hei' });
    expect(await told('message_from_applicant')).toContain('role:caseworker/bio');
    await work.take(KARI, gone.id, 'withdraw');
    expect(problemOf(await kari.post(mine('', gone.id), { text: 'Hei' }))).toMatchObject({
      status: 409,
      code: 'case_closed',
    });
    const closed = await thread(kari, mine('', gone.id));
    expect(closed.mayWrite).toBe(false);
    expect(closed.whyNot).toMatch(/^Saken er avsluttet/);
    expect(closed.entries).toHaveLength(1);
    expect((await siri.post(`/api/cases/${gone.id}/notes`, { text: 'Trukket på telefon.' })).status).toBe(
      201,
    );
  });

  it('come in pages, the newest first', async () => {
    const { id: long } = await world.submitted();
    for (let n = 1; n <= 53; n += 1) {
      await database.db.query(
        `insert into message (id, case_id, side, body, written_by, written_by_name, written_at)
         values (gen_random_uuid(), $1, 'applicant', $2, 'kari-nilsen', 'Kari Nilsen', now())`,
        [long, `nr ${n}`],
      );
    }
    const newest = await thread(kari, mine('', long));
    const older = await thread(kari, mine(`?before=${newest.next ?? ''}`, long));
    expect([newest.entries.length, older.entries.length, older.next]).toEqual([50, 3, null]);
    expect(new Set([...newest.entries, ...older.entries].map((entry) => entry.id)).size).toBe(53);
  });

  it('leave no way round the number of unsent files, however many come at once', async () => {
    const sander = await work.as(SANDER);
    const answers = await Promise.all(
      Array.from({ length: 24 }, () => sander.post(theirs('/files'), upload())),
    );
    const refused = answers.filter(({ status }) => status !== 201);
    expect([answers.length - refused.length, refused.length]).toEqual([15, 9]);
    expect(refused.map((answer) => problemOf(answer).code)).toEqual(Array(9).fill('too_many_files'));
  });

  it('are only added to, whoever asks', async () => {
    const owner = new Client({ connectionString: database.superuserUrl });
    await owner.connect();
    try {
      await expect(owner.query(`update message set body = 'x'`)).rejects.toThrow('message is only added to');
      await expect(owner.query('delete from message_reading')).rejects.toThrow('only added to');
      await expect(owner.query(`update message_file set message_id = null`)).rejects.toThrow('stays with it');
    } finally {
      await owner.end();
    }
  });
});
