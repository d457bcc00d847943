import { isOrgnr } from '@tilsagn/domain/organisations/orgnr';

describe('organisation numbers', () => {
  it.each(['399001005', '399010993', '974760673'])('knows %s', (text) => {
    expect(isOrgnr(text)).toBe(true);
  });

  it.each([
    ['a wrong check digit', '399001006'],
    ['two digits swapped', '399010005'],
    ['eight digits', '39900100'],
    ['ten digits', '3990010050'],
    ['a blank', '399 001 005'],
    ['letters', '39900100A'],
    ['nothing', ''],
    ['digits of another script', '٣٩٩٠٠١٠٠٥'],
  ])('refuses %s', (_what, text) => {
    expect(isOrgnr(text)).toBe(false);
  });

  it('refuses every last digit where the check digit would be ten', () => {
    const withoutCheckDigit = [...'0123456789'].map((digit) => `39900005${digit}`);
    expect(withoutCheckDigit.some(isOrgnr)).toBe(false);
  });

  it('accepts exactly one of the ten last digits otherwise', () => {
    expect([...'0123456789'].filter((digit) => isOrgnr(`39900100${digit}`))).toEqual(['5']);
  });
});
