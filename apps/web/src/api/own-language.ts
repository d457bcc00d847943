import { changeLanguage } from '../i18n';
import { currentLanguage, rememberLanguage } from '../lib/language';
import type { Me } from './contract';

let adoptedFor: string | null = null;

/**
 * Lets the pages speak the language that the person once chose, on whatever machine that was. Done once after each
 * log-in, before anything is shown: what is chosen later on this page is newer than what the server says.
 */
export async function adoptLanguage({ user, language }: Me): Promise<void> {
  if (user === null || user.sub === adoptedFor) return;
  adoptedFor = user.sub;
  rememberLanguage(window.localStorage, language);
  if (language !== currentLanguage()) await changeLanguage(language);
}
