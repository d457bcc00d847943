import type { CompanyExtract } from '@tilsagn/modules/organisations';

/** What a decision carries to its effects. */
export class DecisionInput {
  /**
   * @param decisionId made by the use case; the grant is posted under it
   * @param reasons left out: those of the recommendation
   * @param register the register's answer of today, for a grant
   */
  constructor(
    readonly decisionId: string,
    readonly reasons?: string,
    readonly register: CompanyExtract | null = null,
  ) {}

  /** The input of a running command. Throws on anything else: the action was taken past its use case. */
  static of(input: unknown): DecisionInput {
    if (!(input instanceof DecisionInput)) throw new Error('a decision without its input');
    return input;
  }
}
