import { textIn, type Language } from '@tilsagn/domain/language/language';
import type { Ore } from '@tilsagn/domain/money/ore';
import type { Text } from '@tilsagn/domain/text';

/** One step of a computation, explained in each language: what came in, what came out, by which rule. */
export interface ComputationRow {
  readonly id: string;
  readonly label: Text;
  /** A sentence with the amounts. */
  readonly explanation: Text;
  readonly inputOre: Ore;
  readonly resultOre: Ore;
  readonly source: Text;
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

/** A text that was kept with a row; the earliest were kept in bokmål alone. */
export type KeptText = Text | string;

export type ComputationRowJson = Omit<Plain<ComputationRow>, 'label' | 'explanation' | 'source'> & {
  readonly label: KeptText;
  readonly explanation: KeptText;
  readonly source: KeptText;
};

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

/** A row as one person reads it. */
export type ComputationRowWords = Omit<ComputationRowJson, 'label' | 'explanation' | 'source'> & {
  readonly label: string;
  readonly explanation: string;
  readonly source: string;
};

/** A computation as one person reads it. */
export type ComputationWords = Omit<ComputationJson, 'rows'> & {
  readonly rows: readonly ComputationRowWords[];
};

/** A kept text in the reader's language. */
export const keptTextIn = (language: Language, text: KeptText): string =>
  typeof text === 'string' ? text : textIn(language, text);

/** A row in the reader's language. */
export const rowIn = (language: Language, row: ComputationRowJson): ComputationRowWords => ({
  ...row,
  label: keptTextIn(language, row.label),
  explanation: keptTextIn(language, row.explanation),
  source: keptTextIn(language, row.source),
});

/** A computation in the reader's language; what is stored speaks all of them. */
export const computationIn = (language: Language, computation: ComputationJson): ComputationWords => ({
  ...computation,
  rows: computation.rows.map((row) => rowIn(language, row)),
});
