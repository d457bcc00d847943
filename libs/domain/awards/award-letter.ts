import type { Answers } from '@tilsagn/domain/applications/form';
import { readDate, readOre, readRows, readText } from '@tilsagn/domain/applications/typed-values';
import { countedContracts, type CountedContracts } from '@tilsagn/domain/awards/counted-contracts';
import { BUDGET_SOURCES } from '@tilsagn/domain/awards/direct-award';
import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import type { Issuer } from '@tilsagn/domain/decisions/issuer';
import type { Letter } from '@tilsagn/domain/decisions/letter';
import { aidWords, lawValues, lettersIn, rights, sourcesOf } from '@tilsagn/domain/decisions/letter-parts';
import type { Language } from '@tilsagn/domain/language/language';
import {
  catalogues,
  listed,
  writtenDate,
  writtenMonth,
  type Say,
  type TextValues,
} from '@tilsagn/domain/language/sentence';
import en from '@tilsagn/domain/locales/en/award-letter.json';
import nb from '@tilsagn/domain/locales/nb/award-letter.json';
import nn from '@tilsagn/domain/locales/nn/award-letter.json';
import { ZERO, add } from '@tilsagn/domain/money/ore';
import { activityReportDays } from '@tilsagn/domain/reports/activity-reports';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';
import type { Text } from '@tilsagn/domain/text';

const sayIn = catalogues({ nb, nn, en });

type SayAward = Say<keyof typeof nb>;

export interface AwardLetterFacts {
  readonly kind: 'contract_list' | 'direct_award';
  readonly issuer: Issuer;
  /** Where to write with questions; null where the county has told none. */
  readonly contactEmail: string | null;
  readonly caseNumber: string;
  readonly callName: Text;
  readonly recipientName: string;
  readonly title: string;
  readonly decidedOn: IsoDate;
  readonly grantedOre: bigint | number;
  readonly ruleSet: RuleSet;
  /** What the award was registered with, as answers of its call's form. */
  readonly answers: Answers;
  /** The main considerations, as the staff wrote them. */
  readonly reasons: string;
  /** Names, not identifiers. */
  readonly preparedBy: string;
  readonly decidedBy: string;
  /** The confirmed rate of the day, ten-thousandths of a krone for a euro; left out where none is known. */
  readonly nokPerEur?: number;
}

/** «first half of 2021» of `2021-H1`. */
function periodIn(say: SayAward, language: Language, period: string): string {
  const [year = '', part = ''] = period.split('-');
  if (part.startsWith('M')) return writtenMonth(`${year}-${part.slice(1)}`, language);
  if (part.startsWith('Q')) return say('quarter', { quarter: part.slice(1), year });
  return say(part === 'H1' ? 'first_half' : 'second_half', { year });
}

/** Each kind of contract and period with its number, rate and amount, the sum, and what a ceiling took of it. */
function contracts(say: SayAward, language: Language, facts: AwardLetterFacts): string[] {
  const rows = countedContracts(facts.ruleSet, facts.answers);
  const sumOre = add(ZERO, ...rows.map(({ amountOre }) => amountOre));
  const line = ({ period, ...row }: CountedContracts): string =>
    say('contracts_line', { ...row, period: periodIn(say, language, period) });
  return [
    say('contracts'),
    ...rows.map(line),
    ...(rows.length > 1 ? [say('sum', { sumOre })] : []),
    ...(BigInt(facts.grantedOre) < sumOre ? [say('ceiling', { sumOre, grantedOre: facts.grantedOre })] : []),
  ];
}

/** What a direct award is for, the money beside it by source, and how it is shared. */
function project(say: SayAward, { answers, ruleSet, grantedOre }: AwardLetterFacts): string[] {
  const { inputs } = ruleSet;
  const [from, to] = [readDate(answers, inputs.projectStart), readDate(answers, inputs.projectEnd)];
  const amountOf = (row: unknown): bigint => readOre(row, '/amountOre') ?? ZERO;
  const budget = readRows(answers, '/budget/rows').map((row) => {
    const source = BUDGET_SOURCES.find((each) => each === readText(row, '/source')) ?? 'other';
    const note = readText(row, '/note');
    const values = {
      source: say(`source_${source}`),
      amountOre: amountOf(row),
      ...(note !== null && { note }),
    };
    return say(note === null ? 'budget_line' : 'budget_line_note', values);
  });
  const parts = readRows(answers, '/subprojects/rows').map((row) =>
    say('subproject_line', { name: readText(row, '/name') ?? '', amountOre: amountOf(row) }),
  );
  return [
    say('purpose', { purpose: readText(answers, inputs.purpose) ?? '' }),
    ...(from === null || to === null ? [] : [say('project_period', { from, to })]),
    ...(budget.length === 0 ? [] : [say('budget'), say('budget_award', { grantedOre }), ...budget]),
    ...(parts.length === 0 ? [] : [say('subprojects'), ...parts]),
  ];
}

/** Progress reports on their days, and the final one with its accounts. */
function reports(say: SayAward, language: Language, { answers, ruleSet }: AwardLetterFacts): string[] {
  const { inputs, finalReport } = ruleSet;
  const [from, to] = [readDate(answers, inputs.projectStart), readDate(answers, inputs.projectEnd)];
  const days = activityReportDays(ruleSet, from, to).map((day) => writtenDate(day, language));
  const months = finalReport.monthsAfterProjectEnd;
  return [
    ...(days.length === 0 ? [] : [say('activity_reports', { days: listed(days, language) })]),
    `${months === 1 ? say('final_report_month') : say('final_report_months', { months })} ${say('report_lower')}`,
  ];
}

/**
 * The decision letter of an award that nobody applied for, in the language of the case, one text a paragraph: what is
 * awarded and for what, rules and main considerations, conditions, payment and reports, what state aid must say of
 * itself, and how to appeal and see the case (forvaltningsloven §§ 24, 25 and 27). Amounts in øre.
 */
export function awardLetter(facts: AwardLetterFacts, language: Language): Letter {
  const [say, sayLetter] = [sayIn(language), lettersIn(language)];
  const { kind, ruleSet, decidedOn, issuer, title, grantedOre, contactEmail } = facts;
  const part = ruleSet.instalment.shareBeforeReportBasisPoints;
  const listing = kind === 'contract_list';
  const words = facts.reasons.trim();
  const values: TextValues = {
    ...lawValues(issuer, decidedOn),
    ...{ title, grantedOre, part, words, call: facts.callName, caseNumber: facts.caseNumber },
    ...{ recipient: facts.recipientName, preparedBy: facts.preparedBy, decidedBy: facts.decidedBy },
    sources: sourcesOf(ruleSet),
  };
  return {
    language,
    title: say('title', values),
    paragraphs: [
      say('intro', values),
      ...(listing ? contracts(say, language, facts) : project(say, facts)),
      say('rules', values),
      ...(listing || words === '' ? [] : [sayLetter('reasons', values)]),
      say(listing ? 'conditions_contracts' : 'conditions_project'),
      say('no_acceptance'),
      ...(listing || part === 10_000
        ? [say('payment_whole')]
        : [part > 0 ? sayLetter('payment', values) : sayLetter('payment_after_report')]),
      ...(listing ? [] : reports(say, language, facts)),
      sayLetter('control'),
      ...aidWords(sayLetter, facts),
      ...rights(sayLetter, values),
      contactEmail === null ? say('contact') : say('contact_email', { contactEmail }),
      sayLetter('greeting', values),
    ],
  };
}
