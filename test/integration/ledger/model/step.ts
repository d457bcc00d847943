/** One act with chance's choices; each kind reads what it needs. */
export interface Step {
  readonly kind: string;
  readonly frame: number;
  readonly measure: number;
  readonly toFrame: number;
  readonly toMeasure: number;
  readonly person: number;
  readonly amount: number;
  readonly late: boolean;
  readonly alone: boolean;
  readonly undecided: boolean;
  readonly pick: number;
  readonly into: 'available' | 'frame' | 'lapsed';
}
