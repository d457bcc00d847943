import type { AssessedApplication } from '@tilsagn/modules/assessment';
import type { CompanyExtract } from '@tilsagn/modules/organisations';

/** A grant judged anew under the lock of its single undertaking. */
export interface JudgedAnew {
  readonly assessed: AssessedApplication;
  /** The organisation numbers of the undertaking. */
  readonly undertaking: readonly string[];
}

/** What a decision carries to its effects. */
export class DecisionInput {
  /**
   * @param decisionId made by the use case; the grant is posted under it
   * @param reasons left out: those of the recommendation
   * @param register the register's answer of today, for a grant
   * @param anew what the rules give today, for a grant
   */
  constructor(
    readonly decisionId: string,
    readonly reasons?: string,
    readonly register: CompanyExtract | null = null,
    readonly anew: JudgedAnew | null = null,
  ) {}

  /** The input of a running command. Throws on anything else: the action was taken past its use case. */
  static of(input: unknown): DecisionInput {
    if (!(input instanceof DecisionInput)) throw new Error('a decision without its input');
    return input;
  }
}
