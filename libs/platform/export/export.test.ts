import { buffer, text } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { csvSheet } from './csv-sheet';
import { allRows, eachAs, rowsOfPages } from './rows-of-pages';
import type { Sheet } from './sheet';
import { xlsxSheet } from './xlsx-sheet';

const sheet = (rows: Sheet['rows']): Sheet => ({
  name: 'Rammer 2021',
  about: [['Laget av', 'Øystein; økonomi']],
  columns: [
    { head: 'Navn', type: 'text' },
    { head: 'Beløp', type: 'ore' },
    { head: 'Antall', type: 'number' },
    { head: 'Dato', type: 'date' },
  ],
  rows,
});
const ROWS = [
  ['=HYPERLINK("x")', -125_050n, 3, '2021-09-01'],
  ['Ja & «nei» <b>', 100n, null, null],
] as const;

/** The files of a zip by their paths. */
async function unzipped(zip: Buffer): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  const opened = await fromBufferPromise(zip);
  for await (const entry of opened.eachEntry()) {
    files[entry.fileName] = await text(await opened.openReadStreamPromise(entry));
  }
  return files;
}

it('writes a CSV file that Norwegian Excel reads, and no formula', async () => {
  expect((await buffer(csvSheet(sheet(ROWS)))).toString('utf8')).toBe(
    [
      '\ufeffLaget av;"Øystein; økonomi"',
      '',
      'Navn;Beløp;Antall;Dato',
      `"'=HYPERLINK(""x"")";-1250,50;3;2021-09-01`,
      'Ja & «nei» <b>;1,00;;',
      '',
    ].join('\r\n'),
  );
});

it('writes a workbook with figures as numbers, days as days and words as words', async () => {
  const files = await unzipped(await buffer(xlsxSheet(sheet(ROWS))));
  expect(Object.keys(files).sort()).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
  ]);
  const written = files['xl/worksheets/sheet1.xml'] ?? '';
  expect(written).toContain('<t>=HYPERLINK(&quot;x&quot;)</t>');
  expect(written).toContain('<c s="2"><v>-1250.50</v></c><c><v>3</v></c><c s="3"><v>44440</v></c>');
  expect(written).toContain('Ja &amp; «nei» &lt;b&gt;');
  expect(written).not.toContain('<f>');
});

it('fails where its rows fail', async () => {
  const failing = function* (): Generator<readonly string[]> {
    yield ['a'];
    throw new Error('the database went away');
  };
  await expect(buffer(xlsxSheet(sheet(failing())))).rejects.toThrow('the database went away');
  await expect(text(csvSheet(sheet(failing())))).rejects.toThrow('the database went away');
});

it('reads one page ahead of what is written, and tells of a page that fails when its turn comes', async () => {
  const asked: string[] = [];
  const read = (cursor: string) => {
    asked.push(cursor);
    return cursor === 'c' ? Promise.reject(new Error('gone')) : Promise.resolve({ items: [2, 3], next: 'c' });
  };
  const rows = rowsOfPages({ items: [1], next: 'b' }, read);
  expect([await rows.next(), asked]).toEqual([{ value: 1, done: false }, ['b']]);
  expect([(await rows.next()).value, (await rows.next()).value, asked]).toEqual([2, 3, ['b', 'c']]);
  await expect(rows.next()).rejects.toThrow('gone');
});

it('reads a list of any length to its end, each row once', async () => {
  const list = [1, 2, 3, 4, 5, 6];
  for (const length of [0, 1, 2, 3, 4, 6]) {
    const held = list.slice(0, length);
    const rows = await allRows<number>(
      ({ most, after = 0 }) => Promise.resolve(held.filter((each) => each > after).slice(0, most)),
      2,
    );
    const read: number[] = [];
    for await (const each of eachAs(rows, (row) => row * 10)) read.push(each);
    expect(read).toEqual(held.map((each) => each * 10));
  }
  await expect(allRows(() => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
});
