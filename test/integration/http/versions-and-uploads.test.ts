import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stagingFolder } from '@tilsagn/platform/files/staged-file';
import type { Problem } from '@tilsagn/platform/http/problem';
import type { TestApi, TestClient } from '../../support/api';
import { useDatabase } from '../../support/database';
import { notes, startPlanted } from './planted-api';

const NOTE = `/api/planted/notes/${randomUUID()}`;

function formWith(content: string, fileName: string): FormData {
  const form = new FormData();
  form.set('kind', 'training_plan');
  form.set('file', new Blob([content], { type: 'application/pdf' }), fileName);
  return form;
}

describe('versions and files', () => {
  const database = useDatabase();
  const data = mkdtempSync(join(tmpdir(), 'tilsagn-uploads-'));
  let api: TestApi;
  let kari: TestClient;
  beforeAll(async () => {
    api = await startPlanted(database, { environment: { TILSAGN_DATA: data } });
    kari = await api.loginAs('kari-nilsen');
  });
  afterAll(async () => {
    await api.close();
    rmSync(data, { recursive: true });
  });

  it('asks for the version that was seen', async () => {
    const { status, body } = await kari.patch<Problem>(NOTE, {});
    expect([status, body.code]).toEqual([428, 'version_required']);
  });

  it('refuses a version that is not the last', async () => {
    const { status, body } = await kari.patch<Problem>(NOTE, {}, { version: 2 });
    expect([status, body.code]).toEqual([412, 'stale_version']);
  });

  it.each(['v3', '"3"', 'W/"v3"', '*', '"v3", "v4"'])('does not guess what %s means', async (tag) => {
    const { status, body } = await kari.patch<Problem>(NOTE, {}, { headers: { 'if-match': tag } });
    expect([status, body.code]).toEqual([400, 'bad_if_match']);
  });

  it('takes the right one and tells the next', async () => {
    const { status, headers } = await kari.patch(NOTE, {}, { version: 3 });
    expect([status, headers.get('etag')]).toEqual([200, '"v4"']);
  });

  it('reads a file with its fields, once for each key', async () => {
    const key = randomUUID();
    const call = { key };
    const first = await kari.post('/api/planted/files', formWith('%PDF-1.7', 'plan.pdf'), call);
    expect(first.status).toBe(200);
    expect(first.body).toEqual({
      fileName: 'plan.pdf',
      mediaType: 'application/pdf',
      size: 8,
      fields: { kind: 'training_plan' },
    });
    const again = await kari.post('/api/planted/files', formWith('%PDF-1.7', 'plan.pdf'), call);
    expect(again.text).toBe(first.text);
    expect(await notes(database, 'plan.pdf')).toBe(1);
    const other = await kari.post<Problem>('/api/planted/files', formWith('%PDF-1.8', 'plan.pdf'), call);
    expect(other.body.code).toBe('idempotency_key_reused');
  });

  it('stops at the limit of the operation', async () => {
    const form = formWith('x'.repeat(10_001), 'large.pdf');
    const { status, body } = await kari.post<Problem>('/api/planted/files', form);
    expect([status, body.code]).toEqual([413, 'body_too_large']);
    expect(await notes(database, 'large.pdf')).toBe(0);
  });

  it('takes one file at a time, and keeps nothing of two', async () => {
    const form = formWith('%PDF-1.7', 'one.pdf');
    form.append('file', new Blob(['%PDF-1.7']), 'two.pdf');
    const { status, body } = await kari.post<Problem>('/api/planted/files', form);
    expect([status, body.code]).toEqual([422, 'one_file_at_a_time']);
    expect(await notes(database, 'one.pdf')).toBe(0);
  });

  it('leaves no file behind once a request is answered', () => {
    expect(readdirSync(stagingFolder(data))).toEqual([]);
  });

  it('asks for the file, and for a form', async () => {
    const empty = new FormData();
    empty.set('kind', 'training_plan');
    const without = await kari.post<Problem>('/api/planted/files', empty);
    expect([without.status, without.body.errors?.[0]?.field]).toEqual([422, '/file']);
    const json = await kari.post<Problem>('/api/planted/files', {});
    expect([json.status, json.body.code]).toEqual([415, 'unsupported_media_type']);
    const misplaced = await kari.post<Problem>('/api/planted/notes', formWith('x', 'x.pdf'));
    expect([misplaced.status, misplaced.body.code]).toEqual([415, 'unsupported_media_type']);
  });
});
