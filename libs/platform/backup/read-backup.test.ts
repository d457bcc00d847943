import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readParts } from './read-backup';

describe('the parts of a backup', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tilsagn-parts-'));
  const path = join(folder, 'file.gz');
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Lines as `> …`, and the rows of a table as one text. */
  const parts = async (content: string): Promise<string[]> => {
    writeFileSync(path, gzipSync(content));
    const read: string[] = [];
    let rows: string | undefined;
    for await (const part of readParts(path)) {
      if ('rows' in part) {
        rows = (rows ?? '') + part.rows.toString();
        continue;
      }
      if (rows !== undefined) read.push(rows);
      rows = undefined;
      read.push(`> ${part.line.toString().trimEnd()}`);
    }
    return read;
  };
  const table = '{"table":"x"}';

  it('are lines and the rows between them', async () => {
    const content = `{"head":1}\n${table}\na\tb\nc\td\n\\.\n{"rows":2}\n${table}\n\\.\n{"rows":0}\n`;
    expect(await parts(content)).toEqual([
      '> {"head":1}',
      `> ${table}`,
      'a\tb\nc\td\n',
      '> {"rows":2}',
      `> ${table}`,
      '> {"rows":0}',
    ]);
  });

  it('are found wherever the chunks that are read begin and end', async () => {
    const chunk = 1 << 20;
    for (let short = 0; short < 8; short++) {
      const row = 'x'.repeat(chunk - table.length - 1 - short);
      expect(await parts(`${table}\n${row}\n\\.\n{"rows":1}\n`)).toEqual([
        `> ${table}`,
        `${row}\n`,
        '> {"rows":1}',
      ]);
    }
  });

  it.each([
    ['within a line', `{"head"`],
    ['within rows', `${table}\na\tb\n`],
    ['before the mark is whole', `${table}\na\tb\n\\.`],
  ])('are refused where they end %s', async (_where, content) => {
    await expect(parts(content)).rejects.toThrow('is not whole: it ends too early');
  });
});
