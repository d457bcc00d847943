import { Problem } from '../api/problem';
import { refusalAt, standsAt } from './refusal-at';

const TOO_MUCH = { field: '/amountOre', code: 'above_computed', message: 'Beløpet er for høyt.' };

describe('what the server says about a field', () => {
  it('is its sentence about that field alone', () => {
    const error = new Problem(422, 'above_computed', '', 'Beløpet er for høyt.', [TOO_MUCH]);
    expect(refusalAt(error, '/amountOre')).toBe('Beløpet er for høyt.');
    expect(refusalAt(error, '/reasons', '/comment')).toBeUndefined();
    expect(refusalAt(error, '/comment', '/amountOre')).toBe('Beløpet er for høyt.');
  });

  it('is nothing where nothing was refused', () => {
    expect(refusalAt(null, '/amountOre')).toBeUndefined();
    expect(refusalAt(new TypeError('x'), '/amountOre')).toBeUndefined();
  });

  it('is all said where each of its faults has a field that shows it', () => {
    const about = (...fields: string[]) =>
      new Problem(
        422,
        'above_computed',
        '',
        '',
        fields.map((field) => ({ ...TOO_MUCH, field })),
      );
    expect(standsAt(about('/amountOre'), ['/amountOre', '/reasons'])).toBe(true);
    expect(standsAt(about('/amountOre', '/frame'), ['/amountOre', '/reasons'])).toBe(false);
    expect(standsAt(about(), ['/amountOre'])).toBe(false);
    expect(standsAt(null, ['/amountOre'])).toBe(false);
  });
});
