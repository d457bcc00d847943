import { AsyncLocalStorage } from 'node:async_hooks';
import { DEFAULT_LANGUAGE, textIn, type Language } from '@tilsagn/domain/language/language';
import type { Text } from '@tilsagn/domain/text';

const running = new AsyncLocalStorage<Language>();

/** Does the work in a language: whatever it says, awaited or not, is said in that one. */
export const inLanguage = <T>(language: Language, work: () => T): T => running.run(language, work);

/** The language of whoever is answered now; bokmål where nobody asked, as in a job. */
export const currentLanguage = (): Language => running.getStore() ?? DEFAULT_LANGUAGE;

/** A text in the language of whoever is answered now. */
export const said = (text: Text): string => textIn(currentLanguage(), text);
