import { useTranslation } from 'react-i18next';
import type nb from '../../locales/nb/schemes.json';
import { valueAt } from '../../lib/pointer';

type Word = keyof (typeof nb)['field'];
type Said = Readonly<Record<string, unknown>>;

const NUMBER = /^\d+$/;

/** The name that an element of a list goes by. */
function nameOf(value: unknown): string | undefined {
  const { id, key, kind } = (typeof value === 'object' && value !== null ? value : {}) as Said;
  return [id, key, kind].find((name): name is string => typeof name === 'string');
}

/** What the fields of definitions are called, and where something stands, in the reader's words. */
export function useWords() {
  const { t, i18n } = useTranslation('schemes');
  const word = (name: string): string =>
    i18n.exists(`schemes:field.${name}`) ? t(`field.${name as Word}`) : name;
  /** `/amount/0/shareBasisPoints` → «Beregning › share › Andel». */
  const place = (pointer: string, body?: unknown): string => {
    const parts = pointer.split('/').slice(1);
    const words = parts.map((part, at) =>
      NUMBER.test(part)
        ? (nameOf(valueAt(body, `/${parts.slice(0, at + 1).join('/')}`)) ?? String(Number(part) + 1))
        : word(part),
    );
    return words.length === 0 ? t('whole') : words.join(' › ');
  };
  return { word, place };
}
