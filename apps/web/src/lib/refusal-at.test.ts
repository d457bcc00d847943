import { Problem } from '../api/problem';
import { refusalAt } from './refusal-at';

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
});
