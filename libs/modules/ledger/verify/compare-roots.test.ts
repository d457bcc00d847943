import { compareRoots } from './compare-roots';

const block = (number: number, hash = String(number)) => ({ block: number, transfers: number * 10, hash });
const root = (day: string, number: number, hash = String(number)) => ({ day, ...block(number, hash) });
const first = root('2021-09-01', 1);
const third = root('2021-09-03', 3);

describe('roots kept outside the database', () => {
  it('agree with an untouched ledger, however far it has gone since', () => {
    expect(
      compareRoots(
        [first, third],
        [1, 2, 3, 4].map((number) => block(number)),
      ),
    ).toEqual([]);
  });

  it('tell where something can have been changed', () => {
    expect(compareRoots([first, third], [block(1), block(3, 'other')])).toEqual([
      {
        position: 11,
        what: 'block 3 is not the one that the root of 2021-09-03 names: a transfer from position 11 to 30 was changed and the chain made anew',
      },
    ]);
  });

  it('tell of a block that is gone, and of one that holds fewer transfers', () => {
    const [gone, fewer] = compareRoots([first, third], [{ ...block(1), transfers: 9 }]);
    expect(gone?.what).toContain('block 1 is not the one');
    expect(fewer).toEqual({
      position: 1,
      what: 'the root of 2021-09-03 names block 3 of 30 transfers, which is gone',
    });
  });
});
