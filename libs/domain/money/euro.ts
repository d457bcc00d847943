import type { Ore } from '@tilsagn/domain/money/ore';

/**
 * An amount in whole euros, rounded up, so that aid is never told as less than it is.
 * @param nokPerEur ten-thousandths of a krone for a euro (10.72 is 107200)
 */
export function euroOf(amount: Ore | bigint | number, nokPerEur: number): number {
  const rate = BigInt(nokPerEur);
  return Number((BigInt(amount) * 100n + rate - 1n) / rate);
}
