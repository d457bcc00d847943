/** A text in the county's languages; bokmål is always there, the others fall back to it. */
export interface Text {
  readonly nb: string;
  readonly nn?: string;
  readonly en?: string;
}
