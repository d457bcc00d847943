import { useState, type ReactElement, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AwardCall } from '../../api/contract-list-queries';
import { refusalAt } from '../../lib/refusal-at';
import { DateField } from '../../ui/date-field';
import { Button, Heading } from '../../ui/digdir';
import { MoneyField } from '../../ui/money-field';
import { OrgField } from '../../ui/org-field';
import { ProblemAlert } from '../../ui/problem-alert';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import {
  awardOf,
  EMPTY_AWARD,
  missingOf,
  SOURCES,
  type AwardDraft,
  type NewDirectAward,
} from './direct-award-draft';
import { Subprojects } from './subprojects';

interface Props {
  calls: readonly AwardCall[];
  busy: boolean;
  error: Error | null;
  onSend: (award: NewDirectAward) => void;
}

/** The fields of a direct award: what, to whom, how much, who else pays, and how it is shared. */
export function DirectAwardForm({ calls, busy, error, onSend }: Props): ReactElement {
  const { t } = useTranslation(['awards', 'common']);
  const [draft, setDraft] = useState<AwardDraft>(EMPTY_AWARD);
  const [tried, setTried] = useState(false);
  const missing = missingOf(draft);
  const set = (change: Partial<AwardDraft>): void => setDraft((before) => ({ ...before, ...change }));
  const faultOf = (field: string, place = `/${field}`): string | undefined =>
    tried && missing.has(field) ? t('common:fault.required') : refusalAt(error, place);
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (missing.size === 0) onSend(awardOf(draft));
  };
  return (
    <form noValidate onSubmit={send}>
      <ProblemAlert error={error} />
      <SelectField
        id="utlysning"
        label={t('direct.call')}
        value={draft.callKey}
        choices={calls.map(({ key, name }) => ({ value: key, label: name }))}
        onChange={(callKey) => set({ callKey })}
        error={faultOf('callKey')}
      />
      <OrgField
        id="mottaker"
        label={t('direct.recipient')}
        value={draft.orgnr}
        onChange={(orgnr) => set({ orgnr })}
        error={faultOf('orgnr')}
      />
      <TextField
        id="tittel"
        label={t('direct.name')}
        maxLength={200}
        value={draft.title}
        onChange={(title) => set({ title })}
        error={faultOf('title')}
      />
      <TextField
        id="formal"
        label={t('direct.purpose')}
        rows={4}
        maxLength={4000}
        value={draft.purpose}
        onChange={(purpose) => set({ purpose })}
        error={faultOf('purpose')}
      />
      <MoneyField
        id="belop"
        label={t('direct.amount')}
        value={draft.amount}
        onChange={(amount) => set({ amount })}
        error={faultOf('amount', '/amountOre')}
      />
      <DateField
        id="fra"
        label={t('direct.from')}
        value={draft.startsOn}
        onChange={(startsOn) => set({ startsOn })}
        error={faultOf('startsOn')}
      />
      <DateField
        id="til"
        label={t('direct.to')}
        value={draft.endsOn}
        onChange={(endsOn) => set({ endsOn })}
        error={faultOf('endsOn')}
      />
      <section className="section">
        <Heading level={2} data-size="xs">
          {t('direct.budget')}
        </Heading>
        {SOURCES.map((source) => (
          <MoneyField
            key={source}
            id={`kilde-${source}`}
            label={t(`source.${source}`)}
            optional
            value={draft.budget[source]}
            onChange={(amount) => set({ budget: { ...draft.budget, [source]: amount } })}
            error={tried && missing.has(source) ? t('direct.badAmount') : undefined}
          />
        ))}
      </section>
      <Subprojects
        rows={draft.subprojects}
        faulty={tried ? missing : new Set()}
        error={refusalAt(error, '/subprojects')}
        onChange={(subprojects) => set({ subprojects })}
      />
      <Button type="submit" disabled={busy}>
        {t('direct.send')}
      </Button>
    </form>
  );
}
