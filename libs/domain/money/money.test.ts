import fc from 'fast-check';
import { add, kroner, max, min, ore, shareOf, subtract } from '@tilsagn/domain/money/ore';
import {
  formatKroner,
  formatShare,
  parseKroner,
  parsePlainKroner,
  plainKroner,
} from '@tilsagn/domain/money/text';

const anyAmount = fc.bigInt({ min: 0n, max: 9_000_000_000_000_000n }).map((value) => ore(value));

describe('amounts', () => {
  it('are whole øre', () => {
    expect(kroner(300_000)).toBe(30_000_000n);
    expect(() => ore(0.5)).toThrow(RangeError);
    expect(() => ore(2 ** 53)).toThrow(RangeError);
  });

  it('add, subtract and compare', () => {
    expect(add(kroner(1), kroner(2), ore(5))).toBe(305n);
    expect(subtract(kroner(1), ore(1))).toBe(99n);
    expect(min(kroner(3), kroner(2))).toBe(200n);
    expect(max(kroner(3), kroner(2))).toBe(300n);
  });

  it('round a share down', () => {
    expect(shareOf(kroner(420_000), 6000)).toBe(kroner(252_000));
    expect(shareOf(ore(3), 5000)).toBe(1n);
    expect(() => shareOf(ore(-1), 5000)).toThrow(RangeError);
    expect(() => shareOf(ore(1), 0.5)).toThrow(RangeError);
  });
});

describe('kroner as text', () => {
  it.each([
    ['250000', 25_000_000n],
    ['250 000', 25_000_000n],
    ['250\u00a0000 kr', 25_000_000n],
    ['kr 1 250,50', 125_050n],
    ['0,5', 50n],
    ['22487344,29', 2_248_734_429n],
  ])('reads %s', (text, expected) => {
    expect(parseKroner(text)).toBe(expected);
  });

  it.each(['', 'kr', '1.250', '1,250', '25 00', '2500 000', '-5', '1e3', '12,345', '1 250.50'])(
    'refuses %p',
    (text) => {
      expect(parseKroner(text)).toBeUndefined();
    },
  );

  it.each(['1,5', '1 000', '.5', '5.', '1.234', '+1', ''])(
    'refuses %p where a plain number is due',
    (text) => {
      expect(parsePlainKroner(text)).toBeUndefined();
    },
  );

  it('writes for people and for machines', () => {
    expect(formatKroner(kroner(279_000))).toBe('279\u00a0000\u00a0kr');
    expect(formatKroner(ore(123_456_750))).toBe('1\u00a0234\u00a0567,50\u00a0kr');
    expect(formatKroner(ore(-5))).toBe('\u22120,05\u00a0kr');
    expect(plainKroner(ore(2_248_734_429))).toBe('22487344.29');
    expect(plainKroner(kroner(100))).toBe('100');
    expect(formatShare(6000)).toBe('60\u00a0%');
    expect(formatShare(6650)).toBe('66,5\u00a0%');
    expect(formatShare(705)).toBe('7,05\u00a0%');
  });

  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(anyAmount, (amount) => {
        expect(parseKroner(formatKroner(amount))).toBe(amount);
        expect(parsePlainKroner(plainKroner(amount))).toBe(amount);
      }),
    );
  });
});
