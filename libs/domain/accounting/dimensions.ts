/** Where in the accounts something is booked (kontering); null where it is not said. */
export interface Dimensions {
  /** Ansvar. */
  readonly responsibility: string | null;
  /** Funksjon. */
  readonly function: string | null;
  /** Prosjekt. */
  readonly project: string | null;
  /** Art. */
  readonly account: string | null;
}

export const NO_DIMENSIONS: Dimensions = {
  responsibility: null,
  function: null,
  project: null,
  account: null,
};
