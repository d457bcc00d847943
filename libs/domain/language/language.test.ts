import { isLanguage, languageAskedFor, textIn } from '@tilsagn/domain/language/language';

describe('languages', () => {
  it.each([
    [undefined, 'nb'],
    ['', 'nb'],
    ['nn', 'nn'],
    ['en-GB,en;q=0.9', 'en'],
    ['no', 'nb'],
    ['nn-NO, nb;q=0.9, en;q=0.8', 'nn'],
    ['de-DE, en;q=0.3, nn;q=0.7', 'nn'],
    ['en;q=0, nn;q=0.1', 'nn'],
    ['EN', 'en'],
    ['fr', 'nb'],
    ['*', 'nb'],
    ['nn;q=2, en;q=x, ;;,', 'nb'],
    [`${'x,'.repeat(1000)}en`, 'nb'],
  ])('%s asks for %s', (header, language) => {
    expect(languageAskedFor(header)).toBe(language);
  });

  it('are three', () => {
    expect(['nb', 'nn', 'en', 'no', '', null, 1].map(isLanguage)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('fall back to bokmål', () => {
    expect([textIn('nn', { nb: 'a', nn: 'b' }), textIn('en', { nb: 'a', nn: 'b' })]).toEqual(['b', 'a']);
  });
});
