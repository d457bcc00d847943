import type { Text } from '@tilsagn/domain/text';

/** Who decides, and who decides an appeal where the decision stands; words as they stand in a sentence. */
export interface Issuer {
  readonly name: string;
  readonly appealBody: Text;
}
