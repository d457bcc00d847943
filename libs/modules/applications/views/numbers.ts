import type { Ore } from '@tilsagn/domain/money/ore';

/** Øre on the wire. */
export const oreOrNull = (amount: Ore | null): number | null => (amount === null ? null : Number(amount));
