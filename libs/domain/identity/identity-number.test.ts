import { isIdentityNumber, maskIdentityNumbers } from '@tilsagn/domain/identity/identity-number';

describe('identity numbers', () => {
  it.each([
    ['a person', '01019040034'],
    ['a D-number', '41019040028'],
    ['a test person of Tenor', '01819040180'],
    ['a test person with a month above 40', '01419040017'],
    ['somebody born on a leap day', '29020040015'],
  ])('knows %s', (_what, digits) => {
    expect(isIdentityNumber(digits)).toBe(true);
  });

  it.each([
    ['a wrong first check digit', '01019040044'],
    ['a wrong second check digit', '01019040035'],
    ['a day that does not exist', '32019040096'],
    ['a month that does not exist', '01339040059'],
    ['an account number', '99990500009'],
    ['ten digits', '0101904003'],
  ])('refuses %s', (_what, digits) => {
    expect(isIdentityNumber(digits)).toBe(false);
  });
});

describe('masking', () => {
  it('hides the last five digits wherever they stand', () => {
    expect(maskIdentityNumbers('Kari (01019040034), Per 410190 40028.')).toEqual({
      text: 'Kari (010190*****), Per 410190 *****.',
      found: true,
    });
  });

  it('leaves other numbers alone', () => {
    const text = 'Konto 99990500009, orgnr 399001005, sak 101019040034 og 0101904003.';
    expect(maskIdentityNumbers(text)).toEqual({ text, found: false });
  });
});
