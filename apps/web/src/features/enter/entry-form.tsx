import { useState, type ReactElement, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallSummary } from '../../api/contract';
import type { NewEntry } from '../../api/entry-queries';
import { refusalAt } from '../../lib/refusal-at';
import { ChoiceField } from '../../ui/choice-field';
import { DateField } from '../../ui/date-field';
import { Button, Paragraph } from '../../ui/digdir';
import { OrgField } from '../../ui/org-field';
import { ProblemAlert } from '../../ui/problem-alert';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { entryOf, missingOf, type EntryDraft } from './entry-draft';

const WAYS = ['paper', 'telephone', 'email'] as const;
const LANGUAGES = ['nb', 'nn', 'en'] as const;

interface Props {
  calls: readonly CallSummary[];
  busy: boolean;
  error: Error | null;
  onSend: (entry: NewEntry) => void;
}

/** For whom, under which call, how and when it came, and whom the receipt goes to. */
export function EntryForm({ calls, busy, error, onSend }: Props): ReactElement {
  const { t } = useTranslation(['entry', 'common']);
  const [draft, setDraft] = useState<EntryDraft>({});
  const [tried, setTried] = useState(false);
  const missing = missingOf(draft);
  const set = (change: EntryDraft): void => setDraft((before) => ({ ...before, ...change }));
  const faultOf = (field: keyof NewEntry): string | undefined =>
    tried && missing.has(field) ? t('common:fault.required') : refusalAt(error, `/${field}`);
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    const entry = entryOf(draft);
    if (entry !== null) onSend(entry);
  };
  return (
    <form noValidate onSubmit={send}>
      <ProblemAlert error={error} />
      <SelectField
        id="utlysning"
        label={t('call')}
        value={draft.callKey}
        choices={calls.map(({ key, name }) => ({ value: key, label: name }))}
        onChange={(callKey) => set({ callKey })}
        error={faultOf('callKey')}
      />
      <OrgField
        id="orgnr"
        label={t('orgnr')}
        value={draft.orgnr}
        onChange={(orgnr) => set({ orgnr })}
        error={faultOf('orgnr')}
      />
      <ChoiceField
        id="maate"
        label={t('cameBy')}
        value={draft.cameBy}
        choices={WAYS.map((way) => ({
          value: way,
          label: t(`by.${way}`),
          ...(way === 'paper' && { note: t('paperNote') }),
        }))}
        onChange={(chosen) => set({ cameBy: WAYS.find((way) => way === chosen) })}
        error={faultOf('cameBy')}
      />
      <DateField
        id="mottatt"
        label={t('receivedOn')}
        help={t('receivedHelp')}
        value={draft.receivedOn}
        onChange={(receivedOn) => set({ receivedOn })}
        error={faultOf('receivedOn')}
      />
      <ChoiceField
        id="spraak"
        label={t('language')}
        help={t('languageHelp')}
        value={draft.language}
        choices={LANGUAGES.map((language) => ({ value: language, label: t(`languages.${language}`) }))}
        onChange={(chosen) => set({ language: LANGUAGES.find((language) => language === chosen) })}
        error={faultOf('language')}
      />
      <TextField
        id="kontakt"
        label={t('contactName')}
        maxLength={200}
        value={draft.contactName ?? ''}
        onChange={(contactName) => set({ contactName })}
        error={faultOf('contactName')}
      />
      <TextField
        id="epost"
        label={t('contactEmail')}
        help={t('contactHelp')}
        maxLength={254}
        optional
        value={draft.contactEmail ?? ''}
        onChange={(contactEmail) => set({ contactEmail })}
        error={faultOf('contactEmail') === undefined ? undefined : t('bad.email')}
      />
      <Paragraph>{t('fourEyes')}</Paragraph>
      <Button type="submit" disabled={busy}>
        {t('go')}
      </Button>
    </form>
  );
}
