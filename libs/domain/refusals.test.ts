import problems from '@tilsagn/domain/locales/nb/problems.json';
import { REFUSALS, categoryOf } from '@tilsagn/domain/refusals';

describe('the catalogue of refusals', () => {
  const codes = Object.keys(REFUSALS);
  const sentences: Readonly<Record<string, string>> = problems;

  it('has a sentence for every code and no sentence without a code', () => {
    expect(Object.keys(sentences).toSorted()).toEqual(codes.toSorted());
  });

  it('is kept in alphabetical order, as are its sentences', () => {
    expect(codes).toEqual(codes.toSorted());
    expect(Object.keys(sentences)).toEqual(Object.keys(sentences).toSorted());
  });

  it.each(codes)('%s reads as a sentence', (code) => {
    expect(sentences[code]).toMatch(/^(\p{Lu}|\{\{).*[.!?]$/su);
  });

  it('knows the category of a code and treats an unknown one as a bug', () => {
    expect(categoryOf('stale_version')).toBe('stale');
    expect(() => categoryOf('no_such_code')).toThrow('outside the catalogue');
  });
});
