import { euroOf } from '@tilsagn/domain/money/euro';
import { kroner } from '@tilsagn/domain/money/ore';

describe('kroner in euros', () => {
  it.each([
    [2_150_000, 107_200, 200_560],
    [107_200, 107_200, 10_000],
    [0, 107_200, 0],
    [1, 1_000_000, 1],
  ])('%d kr at %d are %d, rounded up', (kr, rate, eur) => {
    expect(euroOf(kroner(kr), rate)).toBe(eur);
  });
});
