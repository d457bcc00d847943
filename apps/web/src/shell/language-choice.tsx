import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage, LANGUAGES, type Language } from '../lib/language';
import { useChooseLanguage } from './use-choose-language';

/** Each language by its own name, the same in all three. */
const NAMES: Record<Language, string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

/** Stands first on every page, so that who cannot read the page finds it. What is typed stays as it is. */
export function LanguageChoice({ loggedIn }: { loggedIn: boolean }): ReactElement {
  const { t } = useTranslation();
  const choose = useChooseLanguage(loggedIn);
  return (
    <div className="language-choice" role="group" aria-label={t('language')}>
      <div className="bar">
        {LANGUAGES.map((language) => (
          <button
            key={language}
            type="button"
            lang={language}
            aria-pressed={language === currentLanguage()}
            onClick={() => void choose(language)}
          >
            {NAMES[language]}
          </button>
        ))}
      </div>
    </div>
  );
}
