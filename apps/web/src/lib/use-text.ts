import { useTranslation } from 'react-i18next';
import type { LocalText } from '../api/contract';

/** Picks the reader's language of a text that comes with a form; bokmål is always there. */
export function useText(): (text: LocalText) => string {
  const { i18n } = useTranslation();
  return (text) =>
    (i18n.language === 'nn' ? text.nn : i18n.language === 'en' ? text.en : undefined) ?? text.nb;
}
