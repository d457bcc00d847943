import { useTranslation } from 'react-i18next';

const SENTENCES = [
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
] as const;

/** What is wrong in the reader's words; the checks themselves speak English, and what has no words here is told so. */
export function useFaultWords(): (fault: string) => string {
  const { t } = useTranslation('schemes');
  return (fault) => {
    for (const [name, pattern] of SENTENCES) {
      const found = pattern.exec(fault);
      if (found !== null) return t(`fault.${name}`, { what: found[1] ?? '' });
    }
    return t('fault.other', { what: fault });
  };
}
