import { readRoots, type Root, rootLine } from './root';

const root: Root = { day: '2021-09-01', block: 7, transfers: 120, hash: 'ab'.repeat(32) };

describe('the file of roots', () => {
  it('is read as it was written', () => {
    const later = { ...root, day: '2021-09-02', block: 9 };
    expect(readRoots(`${rootLine(root)}\n\n${rootLine(later)}\n`)).toEqual({ roots: [root, later] });
  });

  it('is empty at first', () => {
    expect(readRoots('')).toEqual({ roots: [] });
  });

  it.each([
    ['half a line', rootLine(root).slice(0, 40)],
    ['another hash', rootLine({ ...root, hash: 'ab' })],
    ['no number', rootLine(root).replace('7', '"7"')],
    ['no object', 'null'],
  ])('names the line that holds %s', (_what, line) => {
    expect(readRoots(`${rootLine(root)}\n${line}\n`)).toEqual({ badLine: 2 });
  });
});
