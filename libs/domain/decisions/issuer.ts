/** Who decides, and who decides an appeal where the decision stands; words as they stand in a sentence. */
export interface Issuer {
  readonly name: string;
  readonly appealBody: string;
}

/** The first county. Which body decides appeals there is to be confirmed (fvl. § 28 second paragraph lets it choose). */
export const FIRST_COUNTY: Issuer = {
  name: 'Trøndelag fylkeskommune',
  appealBody: 'fylkeskommunens klageorgan',
};
