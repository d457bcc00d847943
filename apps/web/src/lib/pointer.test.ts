import { fieldId, valueAt, withValueAt } from './pointer';

describe('JSON pointers', () => {
  const root = { project: { title: 'A' }, costs: { rows: [{ amountOre: 1 }, { amountOre: 2 }] } };

  it('reads through objects and lists', () => {
    expect(valueAt(root, '/costs/rows/1/amountOre')).toBe(2);
    expect(valueAt(root, '/costs/rows/2/amountOre')).toBeUndefined();
    expect(valueAt(root, '/project/title/x')).toBeUndefined();
    expect(valueAt(root, '')).toBe(root);
  });

  it('writes a copy and leaves the rest as it was', () => {
    const changed = withValueAt(root, '/costs/rows/0/amountOre', 9);
    expect(valueAt(changed, '/costs/rows/0/amountOre')).toBe(9);
    expect(root.costs.rows[0]?.amountOre).toBe(1);
    expect(changed.project).toBe(root.project);
  });

  it('makes what is missing on the way', () => {
    expect(withValueAt({}, '/a/0/b', 1)).toEqual({ a: [{ b: 1 }] });
  });

  it('takes the key away for undefined', () => {
    expect(withValueAt(root, '/project/title', undefined).project).toEqual({});
  });

  it('gives each pointer an id that a selector can hold', () => {
    expect(fieldId('/costs/rows/0/amountOre')).toBe('felt-costs-rows-0-amountOre');
  });
});
