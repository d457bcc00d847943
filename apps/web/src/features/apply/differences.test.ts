import { SAMPLE } from '../../test/sample-form';
import { differencesOf, merged } from './differences';

const base = {
  project: { title: 'Kurs', startsOn: '2021-10-01' },
  costs: { rows: [{ amountOre: 100, note: 'a' }] },
};
const mine = { ...base, project: { title: 'Mitt kurs', startsOn: '2021-10-01' } };
const theirs = {
  costs: { rows: [{ note: 'a', amountOre: 100 }, { amountOre: 5 }] },
  project: { startsOn: '2021-10-02', title: 'Kurset' },
};

describe('two versions of a draft', () => {
  it('differ field by field, whatever the order of the keys, and rows as a whole', () => {
    expect(
      differencesOf(SAMPLE, mine, theirs, base).map(({ field, suggested }) => [field.pointer, suggested]),
    ).toEqual([
      ['/project/title', 'mine'],
      ['/project/startsOn', 'theirs'],
      ['/costs/rows', 'theirs'],
    ]);
  });

  it('are mine to begin with where nobody knows what both began with', () => {
    const suggested = differencesOf(SAMPLE, mine, theirs).map((each) => each.suggested);
    expect(new Set(suggested)).toEqual(new Set(['mine']));
  });

  it('do not differ in what was never written', () => {
    const sparse = { project: { title: 'Kurs', startsOn: undefined } };
    expect(differencesOf(SAMPLE, sparse, { project: { title: 'Kurs' } })).toEqual([]);
  });

  it('become one by a choice for each field', () => {
    const differences = differencesOf(SAMPLE, mine, theirs, base);
    expect(merged(mine, differences, ({ suggested }) => suggested)).toEqual({
      project: { title: 'Mitt kurs', startsOn: '2021-10-02' },
      costs: theirs.costs,
    });
    expect(merged(mine, differences, () => 'mine')).toEqual(mine);
    expect(merged(mine, differences, () => 'theirs')).toEqual(theirs);
  });

  it('lose a field that the other took away, when that is chosen', () => {
    const gone = { project: { startsOn: '2021-10-01' }, costs: base.costs };
    const differences = differencesOf(SAMPLE, base, gone);
    expect(merged(base, differences, () => 'theirs')).toEqual(gone);
  });
});
