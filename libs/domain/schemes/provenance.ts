/** Where a value comes from and whether the county has confirmed it. */
export interface Provenance {
  /** Law paragraph, guideline, council decision or page the value is taken from. */
  readonly source: string;
  readonly toBeConfirmed?: boolean;
}
