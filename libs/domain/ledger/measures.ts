/** A frame: a pot of money for a year (design.md section 4). */
export interface FrameRef {
  readonly frame: string;
  readonly year: number;
}

/** A measure: the part of a frame that calls draw on. */
export interface MeasureRef extends FrameRef {
  readonly measure: string;
}
