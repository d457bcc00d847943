import { digitsOf, formatAccount, formatOrgnr, isAccountNumber, isOrgnr } from './mod11';

describe('numbers with a control digit', () => {
  it.each(['399001005', '399004330', '399011361'])('accepts the organisation number %s', (orgnr) => {
    expect(isOrgnr(orgnr)).toBe(true);
  });

  it.each(['399001006', '39900100', '3990010055', 'abcdefghi', ''])('refuses %s', (orgnr) => {
    expect(isOrgnr(orgnr)).toBe(false);
  });

  it('accepts an account with its spaces taken away and refuses a wrong digit', () => {
    expect(isAccountNumber(digitsOf('9999 05 00009'))).toBe(true);
    expect(isAccountNumber('99990500008')).toBe(false);
  });

  it('groups the digits for reading', () => {
    expect(formatOrgnr('399001005')).toBe('399\u00a0001\u00a0005');
    expect(formatAccount('99990500009')).toBe('9999\u00a005\u00a000009');
    expect(formatOrgnr('12')).toBe('12');
  });
});
