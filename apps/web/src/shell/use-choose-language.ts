import { useQueryClient } from '@tanstack/react-query';
import { useCommand } from '../api/use-command';
import { changeLanguage } from '../i18n';
import { rememberLanguage, type Language } from '../lib/language';

/**
 * Lets the pages speak another language where they stand: the texts first, then what the server says. For a person
 * who is logged in the choice also holds for mails and on other machines.
 */
export function useChooseLanguage(loggedIn: boolean): (language: Language) => Promise<void> {
  const client = useQueryClient();
  const { mutate: store } = useCommand({ touches: [] });
  return async (language) => {
    rememberLanguage(window.localStorage, language);
    await changeLanguage(language);
    // Pages left behind would else be shown in the old language first.
    client.removeQueries({ type: 'inactive' });
    void client.invalidateQueries();
    if (loggedIn) store({ path: '/api/me/language', method: 'POST', body: { language } });
  };
}
