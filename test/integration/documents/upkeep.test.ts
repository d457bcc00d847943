import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { GRACE_DAYS, ScanFilesJob, SweepFilesJob } from '@tilsagn/modules/documents';
import { ClamdScanner } from '@tilsagn/modules/documents/scanner/clamd-scanner';
import { newId } from '@tilsagn/platform/database/ids';
import { EICAR } from '../../support/bad-files';
import { pdf } from '../../support/bad-files/pdf';
import { useDatabase } from '../../support/database';
import { startFakeClamd, type FakeClamd } from '../../support/fake-clamd';
import { problemOf } from '../../support/problem';
import { answersOfA1 } from '../../support/sample-application';
import { must, openWorld, actorOf, type World } from '../../support/world';
import { AttachFile } from '@tilsagn/modules/applications';

const DAY_MS = 86_400_000;
const quiet = { warn: () => undefined };

describe('the scanner', () => {
  let clamd: FakeClamd;
  beforeAll(async () => {
    clamd = await startFakeClamd();
  });
  afterAll(() => clamd.close());

  const scan = (content: string | Buffer, says?: string) => {
    clamd.says = says;
    const scanner = new ClamdScanner({ url: clamd.url, timeoutMs: 300, logger: quiet });
    return scanner.scan(Readable.from([Buffer.from(content)]));
  };

  it.each([
    ['clean', 'plan', undefined, 'clean'],
    ['a virus', EICAR, undefined, 'infected'],
    ['a file that is too large for it', 'plan', 'INSTREAM size limit exceeded. ERROR', 'not_scanned'],
    ['nonsense', 'plan', 'HTTP/1.1 200 OK', 'not_scanned'],
    ['nothing at all', 'plan', 'silent', 'not_scanned'],
  ])('that says %s', async (_, content, says, result) => {
    expect(await scan(content, says)).toBe(result);
  });

  it('that is not there lets nothing pass as clean', async () => {
    const scanner = new ClamdScanner({ url: 'tcp://127.0.0.1:9', timeoutMs: 300, logger: quiet });
    expect(await scanner.scan(Readable.from([Buffer.from('plan')]))).toBe('not_scanned');
  });
});

describe('files that lie there', () => {
  const database = useDatabase();
  const data = mkdtempSync(join(tmpdir(), 'tilsagn-upkeep-'));
  let clamd: FakeClamd;
  let world: World;
  beforeAll(async () => {
    clamd = await startFakeClamd();
    world = await openWorld(database, { environment: { TILSAGN_DATA: data, CLAMD_URL: clamd.url } });
    await world.publish();
  });
  afterAll(async () => {
    await world.close();
    await clamd.close();
    rmSync(data, { recursive: true });
  });

  const placeOf = (id: string): string => join(data, 'files', id.slice(-2), id);
  const aged = (path: string, days: number): void => {
    const then = new Date(Date.now() - days * DAY_MS);
    utimesSync(path, then, then);
  };
  const attached = async (content: Buffer): Promise<{ caseId: string; id: string }> => {
    const { id: caseId, version } = await world.begun({ answers: answersOfA1() });
    const file = { fileName: 'plan.pdf', content, fields: { kind: 'training-plan' } };
    const actor = actorOf('kari-nilsen');
    const { id } = must(await world.get(AttachFile).run({ caseId, actor, expectedVersion: version, file }));
    return { caseId, id };
  };

  it('are scanned once the scanner is back, and what it finds is handed out no more', async () => {
    clamd.says = 'busy';
    const [good, evil] = [
      await attached(pdf()),
      await attached(pdf({ objects: Buffer.from(`3 0 obj\n(${EICAR})\nendobj\n`) })),
    ];
    expect(await world.get(ScanFilesJob).run()).toBe(0);
    clamd.says = undefined;
    expect(await world.get(ScanFilesJob).run()).toBe(2);
    const kari = await world.login('kari-nilsen');
    const contentOf = ({ caseId, id }: { caseId: string; id: string }) =>
      kari.get(`/api/applications/${caseId}/attachments/${id}/content`);
    expect((await contentOf(good)).status).toBe(200);
    expect(problemOf(await contentOf(evil))).toMatchObject({ status: 422, code: 'file_infected' });
    const { body } = await kari.get<{ attachments: { scan: string }[] }>(`/api/applications/${evil.caseId}`);
    expect(body.attachments.map(({ scan }) => scan)).toEqual(['infected']);
    expect(await world.get(ScanFilesJob).run()).toBe(0);
  });

  it('are erased a week after they were taken off, and so is what belongs to nothing', async () => {
    const kept = await attached(pdf());
    const removed = await attached(pdf());
    const fresh = await attached(pdf());
    for (const [id, days] of [
      [removed.id, GRACE_DAYS + 1],
      [fresh.id, 1],
    ] as const) {
      await database.db.query(
        'update attachment set removed_at = clock_timestamp() - make_interval(days => $2) where id = $1',
        [id, days],
      );
    }
    const [orphan, young] = [newId(), newId()];
    for (const id of [orphan, young]) {
      mkdirSync(join(placeOf(id), '..'), { recursive: true });
      writeFileSync(placeOf(id), 'x');
    }
    [placeOf(orphan), placeOf(kept.id)].forEach((path) => aged(path, GRACE_DAYS + 1));
    const staged = join(data, 'files', 'incoming', newId());
    writeFileSync(staged, 'x');
    aged(staged, 2);
    expect(await world.get(SweepFilesJob).run()).toBe(3);
    const lie = [kept.id, fresh.id, young, removed.id, orphan].map((id) => existsSync(placeOf(id)));
    expect([lie, existsSync(staged)]).toEqual([[true, true, true, false, false], false]);
    expect(await world.get(SweepFilesJob).run()).toBe(0);
  });

  it('stay as they came: no name, size or fingerprint is changed, and no row is deleted', async () => {
    const { id } = await attached(pdf());
    for (const change of [`update attachment set file_name = 'x.pdf'`, `update attachment set sha256 = ''`]) {
      await expect(database.db.query(`${change} where id = $1`, [id])).rejects.toThrow('stands as it came');
    }
    await expect(database.db.query('delete from attachment where id = $1', [id])).rejects.toThrow();
  });
});
