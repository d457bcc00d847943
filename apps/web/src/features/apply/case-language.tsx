import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationView } from '../../api/contract';
import { change } from '../../api/http';
import { applicationQuery } from '../../api/queries';
import { ChoiceField } from '../../ui/choice-field';
import { ProblemAlert } from '../../ui/problem-alert';
import { useDraft } from './use-draft';

type Chosen = Pick<ApplicationView, 'language' | 'version'>;

/** Each in its own words, whatever language the page is in. */
const LANGUAGES = [
  { value: 'nb', label: 'Bokmål' },
  { value: 'nn', label: 'Nynorsk' },
  { value: 'en', label: 'English' },
] as const;

/** The language that the county writes to the applicant in; chosen before the application is sent. */
export function CaseLanguage(): ReactElement {
  const { t } = useTranslation('draft');
  const client = useQueryClient();
  const { view, withVersion } = useDraft();
  const choose = useMutation({
    mutationFn: (language: string) =>
      withVersion(async (version) => {
        const path = `/api/applications/${view.id}/language`;
        const chosen = await change<Chosen>(path, { method: 'PUT', body: { language }, version });
        client.setQueryData(applicationQuery(view.id).queryKey, (known) => known && { ...known, ...chosen });
        return chosen.version;
      }),
  });
  return (
    <>
      <ChoiceField
        id="felt-sprak"
        label={t('send.language')}
        help={t('send.languageHelp')}
        value={choose.isPending ? choose.variables : view.language}
        choices={LANGUAGES}
        onChange={(language) => choose.mutate(language)}
      />
      <ProblemAlert error={choose.error} />
    </>
  );
}
