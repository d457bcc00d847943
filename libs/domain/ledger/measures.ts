import type { Ore } from '@tilsagn/domain/money/ore';

/** A frame: a pot of money for a year (design.md section 4). */
export interface FrameRef {
  readonly frame: string;
  readonly year: number;
}

/** A measure: the part of a frame that calls draw on. */
export interface MeasureRef extends FrameRef {
  readonly measure: string;
}

/** How far below zero a measure may go on a date, by a decision. */
export interface OverbookingLimit extends MeasureRef {
  readonly limitOre: Ore;
  /** 'YYYY-MM-DD', both inclusive. */
  readonly validFrom: string;
  readonly validTo: string;
  readonly decisionRef: string;
}
