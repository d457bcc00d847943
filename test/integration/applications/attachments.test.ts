import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AttachmentAddedDto, AttachmentDto } from '@tilsagn/modules/applications/http/case-parts.dto';
import type { TestClient } from '../../support/api';
import { useDatabase } from '../../support/database';
import { problemOf } from '../../support/problem';
import { trainingPlan } from '../../support/sample-application';
import { callToPublish, openWorld, type World } from '../../support/world';

const form = (content: Buffer, fileName = 'plan.pdf', kind: string | null = 'training-plan'): FormData => {
  const data = new FormData();
  if (kind !== null) data.append('kind', kind);
  data.append('file', new Blob([new Uint8Array(content)], { type: 'application/pdf' }), fileName);
  return data;
};

describe('files of an application', () => {
  const database = useDatabase();
  const data = mkdtempSync(join(tmpdir(), 'tilsagn-files-'));
  let world: World;
  let kari: TestClient;

  beforeAll(async () => {
    world = await openWorld(database, { environment: { TILSAGN_DATA: data } });
    const { ruleSet } = callToPublish('bio1-2021');
    const attachments = ruleSet.attachments.map((rule) => ({ ...rule, maxBytes: 1_000 }));
    await world.publish('bio1-2021', { ruleSet: { ...ruleSet, attachments } });
    kari = await world.login('kari-nilsen');
  });
  afterAll(async () => {
    await world.close();
    rmSync(data, { recursive: true });
  });

  const attach = (id: string, body: FormData, version = 1, by: TestClient = kari) =>
    by.post<AttachmentAddedDto>(`/api/applications/${id}/attachments`, body, { version });
  const filesOf = async (id: string) =>
    (await kari.get<{ attachments: AttachmentDto[] }>(`/api/applications/${id}`)).body.attachments;
  const onDisk = (): string[] =>
    existsSync(join(data, 'files'))
      ? readdirSync(join(data, 'files'), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => entry.name)
          .toSorted()
      : [];

  it('takes a PDF, lists it and hands it out as a file to save', async () => {
    const { id } = await world.begun();
    const added = await attach(id, form(trainingPlan(), 'Opplæringsplan «høst».pdf'));
    expect(added.status).toBe(201);
    expect(added.headers.get('etag')).toBe('"v2"');
    expect(added.body).toMatchObject({
      kind: 'training-plan',
      fileName: 'Opplæringsplan «høst».pdf',
      mediaType: 'application/pdf',
      sizeBytes: trainingPlan().length,
      scan: 'not_scanned',
      version: 2,
    });
    expect((await filesOf(id)).map((file) => file.id)).toEqual([added.body.id]);

    const path = `/api/applications/${id}/attachments/${added.body.id}/content`;
    const content = await kari.get(path);
    expect([content.status, content.text]).toEqual([200, trainingPlan().toString()]);
    expect(content.headers.get('content-type')).toBe('application/pdf');
    expect(content.headers.get('content-disposition')).toBe(
      `attachment; filename="Oppl_ringsplan _h_st_.pdf"; filename*=UTF-8''Oppl%C3%A6ringsplan%20%C2%ABh%C3%B8st%C2%BB.pdf`,
    );
    expect(content.headers.get('x-content-type-options')).toBe('nosniff');
    expect(content.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(onDisk()).toContain(added.body.id);
  });

  it.each([
    ['a program', form(Buffer.from('MZ program %%EOF')), 415, 'wrong_file_type'],
    ['a page', form(Buffer.from('<html><script>alert(1)</script>')), 415, 'wrong_file_type'],
    ['a PDF by another name', form(trainingPlan(), 'plan.docx'), 415, 'wrong_file_type'],
    ['an empty file', form(Buffer.alloc(0)), 422, 'file_empty'],
    [
      'a file above the limit of the rules',
      form(Buffer.concat([trainingPlan(), Buffer.alloc(1_000)])),
      413,
      'file_too_large',
    ],
    ['a file above every limit', form(Buffer.alloc(21 * 1024 * 1024)), 413, 'body_too_large'],
    [
      'a kind that nobody asked for',
      form(trainingPlan(), 'plan.pdf', 'holiday-photo'),
      422,
      'unknown_attachment_kind',
    ],
    ['a file without a kind', form(trainingPlan(), 'plan.pdf', null), 422, 'unknown_attachment_kind'],
  ])('refuses %s and keeps nothing of it', async (_, body, status, code) => {
    const { id, version } = await world.begun();
    const [rows, files] = [await world.rowCounts(), onDisk()];
    expect(problemOf(await attach(id, body))).toMatchObject({ status, code });
    expect([await world.rowCounts(), onDisk()]).toEqual([rows, files]);
    expect((await world.caseOf(id)).version).toBe(version);
  });

  it('takes nothing from somebody else, from a stale page or after the application is sent', async () => {
    const { id } = await world.begun();
    const nina = await world.login('nina-namsen');
    expect((await attach(id, form(trainingPlan()), 1, nina)).status).toBe(404);
    expect(problemOf(await attach(id, form(trainingPlan()), 7))).toMatchObject({
      status: 412,
      code: 'stale_version',
    });
    const sent = await world.submitted();
    expect(problemOf(await attach(sent.id, form(trainingPlan()), sent.version))).toMatchObject({
      status: 409,
      code: 'not_a_draft',
    });
  });

  it('stops at thirty files, and those taken off do not count', async () => {
    const { id } = await world.begun();
    await database.db.query(
      `insert into attachment (id, case_id, kind, file_name, media_type, size_bytes, sha256, uploaded_by, removed_at)
       select gen_random_uuid(), $1, 'training-plan', n || '.pdf', 'application/pdf', 1, '', 'kari-nilsen',
              case when n > 29 then clock_timestamp() end
         from generate_series(1, 40) as n`,
      [id],
    );
    expect((await attach(id, form(trainingPlan()))).status).toBe(201);
    const files = onDisk();
    expect(problemOf(await attach(id, form(trainingPlan()), 2))).toMatchObject({
      status: 409,
      code: 'too_many_files',
    });
    expect(onDisk()).toEqual(files);
  });

  it('takes a file off a draft', async () => {
    const { id, version } = await world.written();
    const [file] = await filesOf(id);
    const path = `/api/applications/${id}/attachments/${file?.id ?? ''}`;
    expect((await kari.delete(path, { version: version - 1 })).status).toBe(412);
    expect(await filesOf(id)).toHaveLength(1);
    const removed = await kari.delete(path, { version });
    expect([removed.status, removed.body]).toEqual([200, { version: version + 1, state: 'draft' }]);
    expect(await filesOf(id)).toEqual([]);
    expect((await kari.get(`${path}/content`)).status).toBe(404);
    expect((await kari.delete(path, { version: version + 1 })).status).toBe(404);
  });

  it('keeps what was sent', async () => {
    const { id, version } = await world.submitted();
    const [file] = await filesOf(id);
    const removed = await kari.delete(`/api/applications/${id}/attachments/${file?.id ?? ''}`, { version });
    expect(problemOf(removed)).toMatchObject({ status: 409, code: 'not_a_draft' });
  });

  it('hands a file to the staff once the application is sent, and not before', async () => {
    const siri = await world.login('siri-saksbehandler');
    const contentOf = async (id: string) => {
      const [file] = await filesOf(id);
      return (await siri.get(`/api/applications/${id}/attachments/${file?.id ?? ''}/content`)).status;
    };
    expect(await contentOf((await world.written()).id)).toBe(404);
    expect(await contentOf((await world.submitted()).id)).toBe(200);
  });

  it('does not hand the file of one case out through another', async () => {
    const one = await world.written();
    const other = await world.begun();
    const [file] = await filesOf(one.id);
    expect(
      (await kari.get(`/api/applications/${other.id}/attachments/${file?.id ?? ''}/content`)).status,
    ).toBe(404);
  });
});
