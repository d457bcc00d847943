import type { Reason } from '@tilsagn/domain/result';
import nb from '@tilsagn/domain/locales/nb/problems.json';
import { fill } from '@tilsagn/platform/i18n/format';

const sentences: Readonly<Record<string, string>> = nb;

/** The bokmål sentence for a reason. A code without a sentence is a bug, kept out by the catalogue's test. */
export function sentenceFor(reason: Reason): string {
  const sentence = sentences[reason.code];
  if (sentence === undefined) throw new RangeError(`no sentence for the refusal ${reason.code}`);
  return fill(sentence, reason.params);
}
