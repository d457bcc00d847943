import { PLANNED_ANEW, nameOf } from './preparing-client';

describe('nameOf', () => {
  it('gives a statement the same name each time, and another statement another one', () => {
    expect(nameOf('select $1')).toBe(nameOf('select $1'));
    expect(nameOf('select $1')).not.toBe(nameOf('select $2'));
    expect(nameOf('select $1')).toHaveLength(32);
  });

  it('gives none to a statement that is planned anew', () => {
    expect(nameOf(`${PLANNED_ANEW}select $1`)).toBeUndefined();
  });

  it('stops keeping statements before they are without end, and knows the earlier ones still', () => {
    const first = nameOf('select $1');
    const many = Array.from({ length: 600 }, (_, n) => nameOf(`select $1 + ${n}`));
    expect(many.at(-1)).toBeUndefined();
    expect(nameOf('select $1')).toBe(first);
  });
});
