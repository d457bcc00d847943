import { date, localPath, oneOf, text, year } from './search';

describe('the address', () => {
  it('gives text also where it looks like a number', () => {
    expect(text(2021)).toBe('2021');
    expect(text('')).toBeUndefined();
    expect(text({})).toBeUndefined();
  });

  it('gives dates and years that are, and nothing else', () => {
    expect(date('2021-05-01')).toBe('2021-05-01');
    expect(date('2021-02-30')).toBeUndefined();
    expect(year(2021)).toBe(2021);
    expect(year(20.5)).toBeUndefined();
    expect(oneOf(['a', 'b'], 'c')).toBeUndefined();
  });

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'evil'])(
    'never leads to %s',
    (path) => {
      expect(localPath(path)).toBeUndefined();
    },
  );

  it('leads to our own pages', () => {
    expect(localPath('/saker?status=recommended')).toBe('/saker?status=recommended');
  });
});
