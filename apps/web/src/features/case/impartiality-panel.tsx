import { useSuspenseQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/contract';
import { meQuery } from '../../api/queries';
import { useCommand } from '../../api/use-command';
import { dayOf } from '../../lib/dates';
import { ChoiceField } from '../../ui/choice-field';
import { Button, Heading } from '../../ui/digdir';
import { ProblemAlert } from '../../ui/problem-alert';
import { TextField } from '../../ui/text-field';

function Declare({ view, onDone }: { view: CaseView; onDone: () => void }): ReactElement {
  const { t } = useTranslation('cases');
  const [choice, setChoice] = useState<string | undefined>(undefined);
  const [explanation, setExplanation] = useState('');
  const [tried, setTried] = useState(false);
  const declare = useCommand({ touches: [['cases']], onDone });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (choice === undefined) return;
        declare.mutate({
          path: `/api/cases/${view.id}/impartiality`,
          method: 'POST',
          version: view.version,
          body: {
            impartial: choice === 'yes',
            ...(explanation.trim() === '' ? {} : { explanation: explanation.trim() }),
          },
        });
      }}
    >
      <ChoiceField
        id="felt-habil"
        label={t('impartial.question')}
        help={t('impartial.help')}
        value={choice}
        onChange={setChoice}
        error={tried && choice === undefined ? t('impartial.missing') : undefined}
        choices={[
          { value: 'yes', label: t('impartial.yes') },
          { value: 'no', label: t('impartial.no') },
        ]}
      />
      {choice === 'no' && (
        <TextField
          id="felt-habil-hvorfor"
          label={t('impartial.why')}
          rows={3}
          value={explanation}
          onChange={setExplanation}
        />
      )}
      <ProblemAlert error={declare.error} />
      <Button type="submit" data-size="sm" loading={declare.isPending}>
        {t('impartial.save')}
      </Button>
    </form>
  );
}

/** Each person who takes part in a case says whether they can do so impartially; who said what stays in sight. */
export function ImpartialityPanel({ view }: { view: CaseView }): ReactElement | null {
  const { t } = useTranslation('cases');
  const { data: me } = useSuspenseQuery(meQuery);
  const [again, setAgain] = useState(false);
  const mayDeclare = me.user?.roles.some((role) => role === 'caseworker' || role === 'approver') ?? false;
  const { mine, all } = view.impartiality;
  const asking = mayDeclare && (mine === null || again);
  if (!mayDeclare && all.length === 0) return null;
  return (
    <section className="box" data-todo={mayDeclare && mine === null}>
      <Heading level={3} data-size="2xs">
        {t('impartial.title')}
      </Heading>
      {all.length > 0 && (
        <ul className="plain-list">
          {all.map((each) => (
            <li key={`${each.sub} ${each.declaredAt}`}>
              {each.impartial
                ? t('impartial.saidYes', { name: each.name, date: dayOf(each.declaredAt) })
                : t('impartial.saidNo', { name: each.name, date: dayOf(each.declaredAt) })}
            </li>
          ))}
        </ul>
      )}
      {asking && <Declare view={view} onDone={() => setAgain(false)} />}
      {mayDeclare && !asking && (
        <Button variant="tertiary" data-size="sm" onClick={() => setAgain(true)}>
          {t('impartial.change')}
        </Button>
      )}
    </section>
  );
}
