import { useTranslation } from 'react-i18next';
import type { LocalText } from '../api/contract';
import { currentLanguage } from './language';

/** Picks the reader's language of a text that comes as data; bokmål is always there. */
export function useText(): (text: LocalText) => string {
  // Asked for so that the text is picked anew when the language changes.
  useTranslation();
  return (text) => text[currentLanguage()] ?? text.nb;
}
