import type { Answers } from '@tilsagn/domain/applications/form';
import { maskIdentityNumbers } from '@tilsagn/domain/identity/identity-number';

/** A text in which the end of an identity number was made unreadable. */
export interface MaskedText {
  /** JSON pointer into the answers. */
  readonly field: string;
  /** The text as it is kept. */
  readonly text: string;
}

export interface MaskedAnswers {
  readonly answers: Answers;
  readonly masked: readonly MaskedText[];
}

const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/**
 * Answers without national identity numbers: in every text, wherever it stands, the last five digits of such a number
 * are covered. Nothing in an application asks for them (GDPR article 5, data minimisation).
 */
export function maskAnswers(answers: Answers): MaskedAnswers {
  const masked: MaskedText[] = [];
  const walk = (value: unknown, field: string): unknown => {
    if (typeof value === 'string') {
      const { text, found } = maskIdentityNumbers(value);
      if (found) masked.push({ field, text });
      return text;
    }
    if (Array.isArray(value)) return value.map((each, index) => walk(each, `${field}/${index}`));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, walk(each, `${field}/${escaped(name)}`)]),
    );
  };
  return { answers: walk(answers, '') as Answers, masked };
}
