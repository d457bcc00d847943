import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import type { Issuer } from '@tilsagn/domain/decisions/issuer';
import { procedureLawOn } from '@tilsagn/domain/decisions/law';
import { catalogues, type Say, type TextValues } from '@tilsagn/domain/language/sentence';
import en from '@tilsagn/domain/locales/en/letter.json';
import nb from '@tilsagn/domain/locales/nb/letter.json';
import nn from '@tilsagn/domain/locales/nn/letter.json';
import { euroOf } from '@tilsagn/domain/money/euro';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';

/** The sentences that letters of decisions have, in a language. */
export const lettersIn = catalogues({ nb, nn, en });

export type SayLetter = Say<keyof typeof nb>;

/** By the names they have, which are Norwegian in every language, and therefore between quotation marks. */
export const sourcesOf = ({ amount, eligibility }: Pick<RuleSet, 'amount' | 'eligibility'>): string =>
  [...new Set([...eligibility, ...amount].map((rule) => `«${rule.source}»`))].join(', ');

/** The law of the day, the issuer and where an appeal goes, as the sentences of a letter call them. */
export function lawValues(issuer: Issuer, decidedOn: IsoDate): TextValues {
  const law = procedureLawOn(decidedOn);
  return {
    ...law.paragraphs,
    ...{ law: law.name, weeks: law.appealWeeksInWords, issuer: issuer.name, appealBody: issuer.appealBody },
  };
}

/** How to appeal and to see the case (forvaltningsloven § 27): what every letter of a decision ends with. */
export const rights = (say: SayLetter, values: TextValues): string[] => [
  say('appeal', values),
  say('appeal_contents', values),
  say('access', values),
];

export interface AidFacts {
  readonly ruleSet: RuleSet;
  readonly decidedOn: IsoDate;
  readonly grantedOre: bigint | number;
  /** The confirmed rate of the day, ten-thousandths of a krone for a euro; left out where none is known. */
  readonly nokPerEur?: number;
}

/** From the day after the one the older regulation lapsed. */
const NEWER_DE_MINIMIS_FROM = '2024-01-01';

/**
 * What a grant that is state aid must say of itself: the regulation, and for de minimis aid the gross grant equivalent,
 * in euros too where the rate of the day is known and confirmed (Regulation 1407/2013 art. 6, from 2024 2023/2831 art. 7).
 * Nothing where the grant is no aid.
 */
export function aidWords(say: SayLetter, { ruleSet, decidedOn, grantedOre, nokPerEur }: AidFacts): string[] {
  const { kind } = ruleSet.aidBasis;
  if (kind === 'none') return [];
  if (kind === 'gber_31') return [say('aid_gber_31')];
  const regulation = say(decidedOn < NEWER_DE_MINIMIS_FROM ? 'regulation_1407' : 'regulation_2831');
  const rule = ruleSet.amount.find((each) => each.kind === 'de_minimis');
  const words = [
    say('aid_de_minimis', { regulation, grantedOre }),
    ...(nokPerEur === undefined ? [] : [say('aid_de_minimis_eur', { eur: euroOf(grantedOre, nokPerEur) })]),
    ...(rule === undefined ? [] : [say('aid_de_minimis_limit', { limit: rule.limitEur, years: rule.years })]),
    say('aid_de_minimis_keep'),
  ];
  return [words.join(' ')];
}
