import { createHash } from 'node:crypto';
import { faultLine } from '@tilsagn/domain/imports/faults';
import { readRecords } from './read-records';

const COLUMNS = ['a', 'b'];
const read = (file: string | Buffer) => readRecords(Buffer.from(file), COLUMNS);
const rows = (file: string) => {
  const result = read(file);
  return result.ok
    ? result.value.rows.map(({ row, cells }) => [row, ...cells])
    : result.reasons.map(faultLine);
};

describe('the records of a file', () => {
  it('are the same with a byte order mark, with CRLF and in the other dialect', () => {
    const plain = [[2, '1', '2']];
    expect(rows('a,b\n1,2\n')).toEqual(plain);
    expect(rows('\ufeffa,b\r\n1,2\r\n')).toEqual(plain);
    expect(rows('a;b\n1;2')).toEqual(plain);
  });

  it('are counted as records, blank lines too', () => {
    expect(rows('a,b\n\n1,2\n\n\n"3\n3","4 ""x"", y"\n5,6\n')).toEqual([
      [3, '1', '2'],
      [6, '3\n3', '4 "x", y'],
      [7, '5', '6'],
    ]);
  });

  it('speak one dialect only', () => {
    expect(rows('a;b\n1,2\n')).toEqual([[2, '1,2']]);
    expect(read('a;b\n1;2,5\n')).toMatchObject({ value: { dialect: { delimiter: ';', decimalMark: ',' } } });
  });

  it('need a header, quotes as they should be and UTF-8', () => {
    expect(rows('')).toEqual(['row 1, a: required']);
    expect(rows('b,a\n')).toEqual(['row 1, a: unknown_word']);
    expect(rows('a,b\n1,2\n3,"4\n')).toEqual(['row 3: bad_quotes']);
    expect(rows('a,b\n1,2"2\n')).toEqual(['row 2: bad_quotes']);
    expect(read(Buffer.from('a,b\nå,1\n', 'latin1'))).toMatchObject({ reasons: [{ code: 'not_utf8' }] });
  });

  it('are known again by their bytes', () => {
    const sha256 = createHash('sha256').update('a,b\n').digest('hex');
    expect(read('a,b\n')).toMatchObject({ value: { sha256, rows: [] } });
  });
});
