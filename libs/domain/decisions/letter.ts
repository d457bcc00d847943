import { keptTextIn, type ComputationRowJson } from '@tilsagn/domain/assessment/computation';
import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import { addMonths } from '@tilsagn/domain/calendar/iso-date';
import {
  aidWords,
  lawValues,
  lettersIn,
  rights,
  sourcesOf,
  type SayLetter,
} from '@tilsagn/domain/decisions/letter-parts';
import type { DismissalReason, RejectionReason } from '@tilsagn/domain/decisions/reason-codes';
import type { Issuer } from '@tilsagn/domain/decisions/issuer';
import type { Language } from '@tilsagn/domain/language/language';
import type { TextValues } from '@tilsagn/domain/language/sentence';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';
import type { Text } from '@tilsagn/domain/text';

interface Common {
  readonly issuer: Issuer;
  readonly caseNumber: string;
  readonly callName: Text;
  readonly applicantName: string;
  readonly title: string;
  readonly submittedOn: IsoDate;
  readonly decidedOn: IsoDate;
  readonly appliedOre: bigint | number;
  readonly ruleSet: RuleSet;
  /** The main considerations, as the staff wrote them. */
  readonly reasons: string;
  /** Names, not identifiers. */
  readonly preparedBy: string;
  readonly decidedBy: string;
}

export type LetterFacts = Common &
  (
    | {
        readonly outcome: 'granted' | 'partly_granted';
        readonly grantedOre: bigint | number;
        readonly rows: readonly Pick<ComputationRowJson, 'explanation' | 'resultOre'>[];
        /** The confirmed rate of the day, ten-thousandths of a krone for a euro; left out where none is known. */
        readonly nokPerEur?: number;
      }
    | { readonly outcome: 'rejected'; readonly reasonCode: RejectionReason }
    | { readonly outcome: 'dismissed'; readonly reasonCode: DismissalReason }
  );

type Granted = Extract<LetterFacts, { readonly grantedOre: unknown }>;

export interface Letter {
  readonly language: Language;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

function terms(say: SayLetter, facts: Granted): string[] {
  const { ruleSet, decidedOn } = facts;
  const { acceptance, instalment, finalReport, duration } = ruleSet;
  const part = instalment.shareBeforeReportBasisPoints;
  const months = finalReport.monthsAfterProjectEnd;
  const report = months === 1 ? say('report_month') : say('report_months', { months });
  return [
    say('conditions', { lastDay: addMonths(decidedOn, duration.maxMonthsAfterDecision) }),
    say('acceptance', { days: acceptance.days }),
    part > 0 ? say('payment', { part }) : say('payment_after_report'),
    `${report} ${say('report_lower')}`,
    say('control'),
    ...aidWords(say, facts),
  ];
}

function substance(say: SayLetter, language: Language, facts: LetterFacts): string[] {
  if ('grantedOre' in facts) {
    const computedOre = BigInt(facts.rows.at(-1)?.resultOre ?? facts.grantedOre);
    const { grantedOre } = facts;
    return [
      say('computation'),
      ...facts.rows.map((row) => keptTextIn(language, row.explanation)),
      ...(BigInt(grantedOre) < computedOre ? [say('below_computed', { computedOre, grantedOre })] : []),
    ];
  }
  return facts.reasonCode === 'other' ? [] : [say(`reason_${facts.reasonCode}`)];
}

/**
 * The decision letter in the language of the case, one text a paragraph: what is decided, how the amount came about, rules and main
 * considerations, for a grant its conditions, acceptance, payment and report, and how to appeal and see the case
 * (forvaltningsloven §§ 24, 25 and 27; the law is chosen by the day of the decision).
 */
export function decisionLetter(facts: LetterFacts, language: Language): Letter {
  const say = lettersIn(language);
  const values: TextValues = {
    ...lawValues(facts.issuer, facts.decidedOn),
    applicant: facts.applicantName,
    call: facts.callName,
    title: facts.title,
    caseNumber: facts.caseNumber,
    submittedOn: facts.submittedOn,
    appliedOre: facts.appliedOre,
    preparedBy: facts.preparedBy,
    decidedBy: facts.decidedBy,
    sources: sourcesOf(facts.ruleSet),
    words: facts.reasons.trim(),
    ...('grantedOre' in facts ? { grantedOre: facts.grantedOre } : {}),
  };
  return {
    language,
    title: say(`title_${facts.outcome}`, values),
    paragraphs: [
      say('intro', values),
      say(`decision_${facts.outcome}`, values),
      ...substance(say, language, facts),
      say('rules', values),
      ...(facts.reasons.trim() === '' ? [] : [say('reasons', values)]),
      ...('grantedOre' in facts ? terms(say, facts) : []),
      ...rights(say, values),
      say('greeting', values),
    ],
  };
}
