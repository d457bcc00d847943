import type { Ore } from '@tilsagn/domain/money/ore';

/** One step of a computation, explained: what came in, what came out, by which rule. */
export interface ComputationRow {
  readonly id: string;
  readonly label: string;
  /** A sentence in bokmål with the amounts. */
  readonly explanation: string;
  readonly inputOre: Ore;
  readonly resultOre: Ore;
  readonly source: string;
  readonly toBeConfirmed: boolean;
}

/** What the rules give, with the way there; kept as it explained itself. */
export interface Computation {
  /** What can be granted: never above what was applied for where the rules say so. */
  readonly amountOre: Ore;
  /** What the rules give whatever was applied for. */
  readonly highestOre: Ore;
  /** All costs of the plan. */
  readonly appliedTotalOre: Ore;
  /** The costs that count. */
  readonly eligibleOre: Ore;
  readonly rows: readonly ComputationRow[];
  readonly ruleSet: { readonly key: string; readonly version: number };
}

type Plain<T> = { readonly [K in keyof T]: T[K] extends Ore ? number : T[K] };

export type ComputationRowJson = Plain<ComputationRow>;
export type ComputationJson = Omit<Plain<Computation>, 'rows'> & {
  readonly rows: readonly ComputationRowJson[];
};

/** A row as JSON: øre as whole numbers. */
export const rowToJson = (row: ComputationRow): ComputationRowJson => ({
  ...row,
  inputOre: Number(row.inputOre),
  resultOre: Number(row.resultOre),
});

/** A computation as JSON: øre as whole numbers; for the wire and for what is stored. */
export const computationToJson = (computation: Computation): ComputationJson => ({
  ...computation,
  amountOre: Number(computation.amountOre),
  highestOre: Number(computation.highestOre),
  appliedTotalOre: Number(computation.appliedTotalOre),
  eligibleOre: Number(computation.eligibleOre),
  rows: computation.rows.map(rowToJson),
});
