import fc from 'fast-check';
import { speak } from './language';
import { amount, kroner, parseKroner, percent } from './money';

describe('amounts', () => {
  afterEach(() => speak('nb'));

  it.each([
    [0, '0'],
    [5, '0,05'],
    [1250, '12,50'],
    [100_000, '1\u00a0000'],
    [125_000_000, '1\u00a0250\u00a0000'],
    [2_248_734_429, '22\u00a0487\u00a0344,29'],
    [-40_000, '\u2212400'],
  ])('writes %d øre as %s', (ore, text) => {
    expect(amount(ore)).toBe(text);
  });

  it('says kroner after the figure, never on a line of its own', () => {
    expect(kroner(25_000_000)).toBe('250\u00a0000\u00a0kr');
  });

  it.each([
    ['250 000', 25_000_000],
    ['250000', 25_000_000],
    ['12,5', 1250],
    ['12.50 kr', 1250],
    ['1 000,-', 100_000],
    ['\u2212400', -40_000],
  ])('reads %s', (text, ore) => {
    expect(parseKroner(text)).toBe(ore);
  });

  it.each(['', 'hundre', '12,345', '1.250.000', '12,5,1', '9999999999999'])('does not read %s', (text) => {
    expect(parseKroner(text)).toBeNull();
  });

  it.each([
    ['25,000', 2_500_000],
    ['1,250,000.50', 125_000_050],
    ['12,5', 1250],
    ['12.50 kr', 1250],
    ['25 000', 2_500_000],
  ])('reads %s as the English write it', (text, ore) => {
    speak('en');
    expect(parseKroner(text)).toBe(ore);
  });

  it('writes as the English do', () => {
    speak('en');
    expect(kroner(125_000_050)).toBe('1,250,000.50\u00a0kr');
    expect(percent(672, 1000)).toBe('67.2%');
  });

  it.each(['nb', 'nn', 'en'] as const)('reads back what it writes in %s', (language) => {
    speak(language);
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), (ore) => {
        expect(parseKroner(kroner(ore))).toBe(ore);
      }),
    );
  });

  it('has no share of nothing', () => {
    expect(percent(1, 0)).toBe('–');
    expect(percent(672, 1000)).toBe('67,2\u00a0%');
  });
});
