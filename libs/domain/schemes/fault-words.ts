import type { Language } from '@tilsagn/domain/language/language';
import { catalogues } from '@tilsagn/domain/language/sentence';
import en from '@tilsagn/domain/locales/en/faults.json';
import nb from '@tilsagn/domain/locales/nb/faults.json';
import nn from '@tilsagn/domain/locales/nn/faults.json';

/** What the checks of definitions say in English, and the key of the words for it; the first that fits holds. */
const FAULT_SENTENCES = [
  ['least', /^must be at least (.+)$/],
  ['most', /^must be at most (.+)$/],
  ['missing', /^is missing()$/],
  ['unknown', /^is not known here()$/],
  ['oneOf', /^must be one of (.+)$/],
  ['day', /^(?:must be a day as YYYY-MM-DD|.*: not a date)()$/],
  ['empty', /^must not be empty()$/],
  ['language', /^the text has no (nb|nn|en)$/],
  ['after', /^must be after (.+)$/],
  ['past', /^must not be past()$/],
  ['toCome', /^must be a day to come()/],
  ['unpublished', /^(.+) is not published$/],
  ['taken', /^a call of this name is published()$/],
  ['type', /^must be (integer|number|string|object|array|boolean)$/],
  ['closes', /^it closes before it opens()$/],
  ['exactly', /^must be (-?\d+|true|false)$/],
  ['atLeastParts', /^must have at least (.+)$/],
  ['tooLong', /^must have at most (.+) characters$/],
  ['letters', /^(?:key )?may hold a-z, 0-9 and - only()$/],
  ['pointer', /^must be a JSON pointer()$/],
  ['form', /^must match (.+)$/],
  ['draftOf', /^the draft is of (.+)$/],
  ['noScheme', /^there is no such scheme()$/],
  ['takenScheme', /^a scheme of this name is published()$/],
  ['noCall', /^there is no such published call()$/],
  ['superseded', /^is superseded by (.+)$/],
  ['afterOld', /^must be after the superseded call opened()$/],
  ['noLastDay', /^the call has no last day to move()$/],
  ['notOfCases', /^(?:(?:\S+) )?is not a workflow of cases()$/],
  ['notOfPayments', /^(?:(?:\S+) )?is not a workflow of payment requests()$/],
  ['moneyAndDay', /^a call with a last day does not run until its money ends()$/],
  ['twice', /^(?:.+: )?stands twice()$/],
  ['noSource', /^.+: has no source()$/],
  ['outside', /^.+: share outside (?:0|1)-10000 basis points()$/],
  ['noAmount', /^.+: amount must be whole øre above 0()$/],
  ['fraction', /^.+: share is no proper fraction()$/],
  ['bandsOpen', /^.+: the last size band must be open()$/],
  ['bandsRise', /^.+: size bands must rise()$/],
  ['upsideDown', /^.+: to is before from()$/],
  ['before', /^(?:validTo|\S+) is before (?:validFrom|\S+)()$/],
  ['twoRates', /^.+: two rates of (.+) hold on the same day$/],
  ['noRate', /^.+: no rate of (.+)$/],
  ['noCategory', /^.+: unknown cost category (.+)$/],
  ['limits', /^.+: limit and years count from 1()$/],
  ['capsFirst', /^caps on categories must come before all other amount rules()$/],
  ['sharesFirst', /^shares and rates must come before what bounds the amount()$/],
  ['extraAfter', /^an extra share must come after a share()$/],
  ['ratesFirst', /^rates by unit must be the first that makes a grant, and stand once()$/],
  ['appliedLast', /^the sum applied for must be the last amount rule()$/],
  ['needsInput', /^.+ need (?:the )?inputs? (.+)$/],
  ['intensity', /^the share may pass what art\. 31 allows: an intensity rule must guard it()$/],
  ['deMinimis', /^de minimis aid needs a rule that counts earlier aid()$/],
  ['partsSum', /^instalment: the parts are (\d+) basis points together, not 10000$/],
  ['gates', /^instalment: gates must follow the order of a project, each once()$/],
  ['planShare', /^instalment: the plan gives (\d+) basis points before the final report$/],
  ['headCount', /^.+: no head count is .+()$/],
  ['exemption', /^.+: exemptIfSoundOn and exemptUntil stand together()$/],
  ['override', /^.+: only a stop of recommend or approve can be gone past()$/],
  ['county', /^.+: municipality_in_county refuses whom this lets in()$/],
  ['refusal', /^.+: (\S+) is not in the catalogue of refusals$/],
  ['media', /^.+: needs media types and a size()$/],
  ['readNowhere', /^(.+): read by the rules, not in the schema$/],
  ['readBySettlement', /^(.+): read by the settlement; must be .+$/],
  ['noCosts', /^.+: the grant does not follow costs()$/],
  ['otherCategories', /^cost categories of rules and (?:schema|report) differ()$/],
  ['notWord', /^(.+): is not a word of the form$/],
  ['options', /^.+: options differ from the schema's enum()$/],
  ['notInSchema', /^.+ is not in the schema()$/],
  ['badSchema', /^(?:schema is invalid|strict mode): (.+)$/],
  ['notJson', /^is not JSON: (.+)$/],
  ['unreadable', /^cannot be read()$/],
  ['noKind', /^is neither a scheme, a call, a rule set, a form nor a workflow()$/],
  ['callOfOther', /^(.+) is a call of .*$/],
  ['guard', /^unknown guard (.+)$/],
  ['effect', /^unknown effect (.+)$/],
  ['state', /^(?:.+: unknown state|initial state) (\S+)(?: is not defined)?$/],
  ['role', /^.+: unknown role (.+)$/],
  ['nobody', /^(.+): nobody may take it$/],
  ['unreached', /^(.+): cannot be reached$/],
  ['noEnd', /^(.+): no way to an end$/],
  ['alone', /^(.+): (?:commits by one person|pays without two persons)$/],
  ['granted', /^(.+): granted without .+$/],
] as const;

const say = catalogues({ nb, nn, en });

/**
 * What is wrong with a definition, as a sentence in a language. The checks themselves speak English, for developers;
 * what they say that has no sentence here is passed on as it is.
 */
export function faultWords(fault: string, language: Language): string {
  for (const [key, pattern] of FAULT_SENTENCES) {
    const found = pattern.exec(fault);
    if (found !== null) return say(language)(key, { what: found[1] ?? '' });
  }
  return say(language)('other', { what: fault });
}

/** The sentence of a file that has no fault. */
export const noFault = (language: Language): string => say(language)('none');
