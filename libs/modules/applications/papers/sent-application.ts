import type { CameBy } from '@tilsagn/domain/applications/entry';
import type { Answers, FormDefinition } from '@tilsagn/domain/applications/form';
import type { Language } from '@tilsagn/domain/language/language';
import type { Ore } from '@tilsagn/domain/money/ore';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';
import type { Text } from '@tilsagn/domain/text';
import type { Attachment } from '@tilsagn/modules/documents';

/** What an application was when it was sent: what papers about it are written from. */
export interface SentApplication {
  readonly caseNumber: string;
  readonly language: Language;
  /** The county. */
  readonly issuer: string;
  readonly callName: Text;
  readonly applicantName: string;
  readonly orgnr: string;
  readonly title: string;
  readonly appliedOre: Ore | null;
  readonly submittedOn: string;
  /** Null where the company applied itself; else it was received on `submittedOn`. */
  readonly cameBy: CameBy | null;
  readonly firstSentAt: Date;
  readonly sentAt: Date;
  /** By name. */
  readonly sentBy: string;
  readonly answers: Answers;
  readonly form: FormDefinition;
  readonly ruleSet: RuleSet;
  readonly attachments: readonly Attachment[];
}
