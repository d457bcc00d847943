declare const brand: unique symbol;

/** An amount in whole øre (1 kr = 100 øre). Never a floating number. */
export type Ore = bigint & { readonly [brand]: 'Ore' };

/** Brands a whole number of øre. Throws on a number that is not a safe integer: that is a bug, not a refusal. */
export function ore(value: bigint | number): Ore {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new RangeError(`not a whole number of øre: ${value}`);
  }
  return BigInt(value) as Ore;
}

/** Whole kroner as øre. */
export const kroner = (value: number | bigint): Ore => ore(BigInt(value) * 100n);

export const ZERO: Ore = ore(0n);

export const add = (...amounts: readonly Ore[]): Ore =>
  ore(amounts.reduce((sum, amount) => sum + amount, 0n));
export const subtract = (from: Ore, amount: Ore): Ore => ore(from - amount);
export const min = (first: Ore, ...rest: readonly Ore[]): Ore =>
  rest.reduce((least, amount) => (amount < least ? amount : least), first);
export const max = (first: Ore, ...rest: readonly Ore[]): Ore =>
  rest.reduce((most, amount) => (amount > most ? amount : most), first);

/**
 * A share of an amount, rounded down to a whole øre so that a grant never exceeds its share.
 * @param basisPoints share in ten-thousandths: 6000 = 60 %.
 */
export function shareOf(amount: Ore, basisPoints: number): Ore {
  if (!Number.isInteger(basisPoints) || basisPoints < 0) throw new RangeError(`not a share: ${basisPoints}`);
  if (amount < 0n) throw new RangeError('a share of a negative amount');
  return ore((amount * BigInt(basisPoints)) / 10_000n);
}
