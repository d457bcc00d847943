import type { Reason } from '@tilsagn/domain/result';
import { sentence } from '@tilsagn/domain/language/sentence';
import nb from '@tilsagn/domain/locales/nb/problems.json';

const sentences: Readonly<Record<string, string>> = nb;

/** The bokmål sentence for a reason. A code without a sentence is a bug, kept out by the catalogue's test. */
export function sentenceFor(reason: Reason): string {
  const template = sentences[reason.code];
  if (template === undefined) throw new RangeError(`no sentence for the refusal ${reason.code}`);
  return sentence(template, reason.params);
}
