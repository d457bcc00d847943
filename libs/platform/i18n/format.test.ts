import { fill, formatDate, formatKroner } from '@tilsagn/platform/i18n/format';
import { sentenceFor } from '@tilsagn/platform/i18n/problems';

describe('numbers and dates in sentences', () => {
  it.each([
    [2248734429n, '22 487 344,29 kr'],
    [100n, '1 kr'],
    [5n, '0,05 kr'],
    [-123400n, '−1 234 kr'],
    [0n, '0 kr'],
  ])('%s øre reads %s', (ore, text) => {
    expect(formatKroner(ore)).toBe(text);
  });

  it('writes a date with the name of the month', () => {
    expect(formatDate('2021-09-01')).toBe('1. september 2021');
    expect(() => formatDate('2021')).toThrow('not a date');
  });

  it('fills a sentence', () => {
    expect(fill('Det er {{remaining, kr}} igjen av {{measure}}.', { remaining: 100n, measure: 'bio' })).toBe(
      'Det er 1 kr igjen av bio.',
    );
    expect(fill('{{limit, bytes}}', { limit: 10_485_760 })).toBe('10 MB');
    expect(fill('{{count, number}}', { count: 12345 })).toBe('12 345');
  });

  it('treats a missing value or format as a bug', () => {
    expect(() => fill('{{a}}', {})).toThrow('no value');
    expect(() => fill('{{a, roman}}', { a: 1 })).toThrow('no format');
    expect(() => sentenceFor({ code: 'no_such' })).toThrow('no sentence');
  });
});
