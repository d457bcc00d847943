import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AttachmentAddedDto } from '@tilsagn/modules/applications/http/case-parts.dto';
import fc from 'fast-check';
import { recipeOf } from '../../contract/recipes';
import { operation, operations } from '../../contract/support/operations';
import { LONG } from '../../contract/support/size';
import { Stage } from '../../contract/support/stage';
import type { TestClient } from '../../support/api';
import { BAD_FILES, GOOD_FILES, LIMIT } from '../../support/bad-files';
import { BAD_NAMES } from '../../support/bad-files/bad-names';
import { useDatabase } from '../../support/database';
import { startFakeClamd, type FakeClamd } from '../../support/fake-clamd';
import { problemOf } from '../../support/problem';
import { callToPublish, openWorld, type World } from '../../support/world';

/** Where else something is sent up; the corpus is tried whole in the long run, and a few of it else. */
const DOORS = operations
  .filter(({ multipart, name }) => multipart !== undefined && name !== 'applications.attach')
  .map(({ name }) => name);
const EVERY_TYPE = [...new Set(GOOD_FILES.map(({ mediaType }) => mediaType))];

/** The form as a hostile sender writes it: names that browsers would mend go over the wire as they are. */
function formOf(name: string, content: Buffer): { body: Buffer; type: string } {
  const boundary = 'tilsagn-boundary';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="kind"\r\n\r\ntraining-plan\r\n--${boundary}\r\n`;
  const written = name.replace(/[\\"]/g, (mark) => `\\${mark}`);
  const part = `content-disposition: form-data; name="file"; filename="${written}"\r\ncontent-type: application/pdf\r\n\r\n`;
  const end = `\r\n--${boundary}--\r\n`;
  return {
    body: Buffer.concat([Buffer.from(head + part), content, Buffer.from(end)]),
    type: `multipart/form-data; boundary=${boundary}`,
  };
}

describe('files that come in', () => {
  const database = useDatabase();
  const data = mkdtempSync(join(tmpdir(), 'tilsagn-bad-files-'));
  let clamd: FakeClamd;
  let world: World;
  let kari: TestClient;
  let id: string;

  beforeAll(async () => {
    clamd = await startFakeClamd();
    world = await openWorld(database, { environment: { TILSAGN_DATA: data, CLAMD_URL: clamd.url } });
    const { ruleSet } = callToPublish('bio1-2021');
    const attachments = ruleSet.attachments.map((rule) => ({
      ...rule,
      mediaTypes: EVERY_TYPE,
      maxBytes: LIMIT,
    }));
    await world.publish('bio1-2021', { ruleSet: { ...ruleSet, attachments } });
    kari = await world.login('kari-nilsen');
    ({ id } = await world.begun());
  });
  afterAll(async () => {
    await world.close();
    await clamd.close();
    rmSync(data, { recursive: true });
  });

  const send = async (name: string, content: Buffer) => {
    const { body, type } = formOf(name, content);
    const { version } = await world.caseOf(id);
    return kari.post<AttachmentAddedDto>(`/api/applications/${id}/attachments`, body, {
      version,
      headers: { 'content-type': type },
    });
  };
  const onDisk = (): number =>
    existsSync(join(data, 'files'))
      ? readdirSync(join(data, 'files'), { recursive: true, withFileTypes: true }).filter((entry) =>
          entry.isFile(),
        ).length
      : 0;

  it('are at least sixty bad ones, each bad in its own way', () => {
    expect(BAD_FILES.length).toBeGreaterThanOrEqual(60);
    expect(new Set(BAD_FILES.map(({ what }) => what)).size).toBe(BAD_FILES.length);
    expect([...new Set(BAD_FILES.map(({ refusal }) => refusal))].toSorted()).toEqual([
      'bad_file_name',
      'file_damaged',
      'file_empty',
      'file_encrypted',
      'file_infected',
      'file_too_large',
      'image_too_large',
      'unsafe_file',
      'wrong_file_type',
    ]);
  });

  it.each(BAD_FILES)('$what: $refusal', async ({ name, content, refusal }) => {
    const before = { files: onDisk(), version: (await world.caseOf(id)).version };
    expect(problemOf(await send(name, content)).code).toBe(refusal);
    expect({ files: onDisk(), version: (await world.caseOf(id)).version }).toEqual(before);
  });

  describe('at every other door', () => {
    const FEW = 4;
    let stage: Stage;
    beforeAll(async () => {
      stage = new Stage(world);
      await world.fund(50_000_000);
    });

    it.each(DOORS)('%s keeps none of them', async (name) => {
      const door = operation(name);
      const attempt = await recipeOf(door)(stage.work);
      const drawn = LONG
        ? BAD_FILES
        : fc.sample(fc.shuffledSubarray(BAD_FILES, { minLength: FEW, maxLength: FEW }), 1)[0];
      const before = { files: onDisk(), rows: await world.rowCounts() };
      for (const { what, name: fileName, content, refusal } of drawn ?? []) {
        const { status, body } = await stage.send(door, { ...attempt, file: content, fileName });
        const { code } = body as { code: string };
        // What is too large at one door is not at another; what it is then, is not allowed either.
        const due =
          /Message$/.test(name) && refusal !== 'file_too_large' ? [refusal, 'wrong_file_type'] : [code];
        expect([what, [413, 415, 422].includes(status), due.includes(code)]).toEqual([what, true, true]);
      }
      expect({ files: onDisk(), rows: await world.rowCounts() }).toEqual(before);
    });

    it.each(DOORS.filter((name) => !/Message$/.test(name)))(
      '%s asks nothing of a name that it shows only',
      async (name) => {
        const door = operation(name);
        const tried = BAD_NAMES.filter((each) => LONG || each.name.includes('\0'));
        for (const { name: fileName } of tried) {
          const { status, text } = await stage.send(door, {
            ...(await recipeOf(door)(stage.work)),
            fileName,
          });
          expect([fileName, status, text]).toEqual([fileName, 201, text]);
        }
      },
    );
  });

  it.each(GOOD_FILES)('$name is let in', async ({ name, content, mediaType }) => {
    const { status, body } = await send(name, content);
    expect({ status, ...body }).toMatchObject({
      status: 201,
      fileName: name,
      mediaType,
      sizeBytes: content.length,
      scan: 'clean',
    });
    expect(clamd.seen.at(-1)?.equals(content)).toBe(true);
  });
});
