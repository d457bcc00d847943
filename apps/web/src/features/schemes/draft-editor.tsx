import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DEFINITIONS, type DefinitionDraft } from '../../api/scheme-queries';
import { useCommand } from '../../api/use-command';
import { fieldId, withValueAt } from '../../lib/pointer';
import { Details } from '../../ui/details';
import { Alert, Button, Heading, Paragraph } from '../../ui/digdir';
import { ProblemAlert } from '../../ui/problem-alert';
import { DraftFile } from './draft-file';
import { DraftSteps } from './draft-steps';
import { useWords } from './use-words';
import { hasValues, ValueFields } from './value-fields';

type Body = DefinitionDraft['body'];

function Faults({ draft }: { draft: DefinitionDraft }): ReactElement | null {
  const { t } = useTranslation('schemes');
  const { place } = useWords();
  if (draft.faults.length === 0) return null;
  return (
    <Alert data-color="warning">
      <Heading level={2} data-size="2xs">
        {t('faults', { count: draft.faults.length })}
      </Heading>
      <ul className="plain-list">
        {draft.faults.map(({ pointer, fault }) => (
          <li key={`${pointer} ${fault}`}>
            <button
              type="button"
              className="ds-link link-button"
              onClick={() => document.getElementById(fieldId(pointer))?.focus()}
            >
              <span className="as-written">{place(pointer, draft.body)}</span>
            </button>
            : {fault} <code>{pointer}</code>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** Every value of a draft in a field, what is wrong beside it, and the ways on. */
export function DraftEditor({ draft }: { draft: DefinitionDraft }): ReactElement {
  const { t } = useTranslation('schemes');
  const { word } = useWords();
  const [typed, setTyped] = useState<Body | null>(null);
  const body = typed ?? draft.body;
  const save = useCommand({ touches: [DEFINITIONS], onDone: () => setTyped(null) });
  const mayChange = draft.allowedActions.includes('save');
  const editing = {
    errorAt: (pointer: string) => draft.faults.find((each) => each.pointer === pointer)?.fault,
    set: (pointer: string, value: unknown) =>
      setTyped((before) => withValueAt(before ?? draft.body, pointer, value)),
  };
  const sections = Object.entries(body).filter(([name, value]) => hasValues(name, value));
  return (
    <>
      {draft.comment !== null && (
        <Alert data-color="info">
          <Paragraph>
            {t('sentBack')} <span className="as-written">{draft.comment}</span>
          </Paragraph>
        </Alert>
      )}
      <Faults draft={draft} />
      <ProblemAlert error={save.error} />
      <DraftFile draft={draft} body={body} onRead={mayChange ? setTyped : undefined} />
      {mayChange ? (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            save.mutate({
              path: `/api/admin/drafts/${draft.id}`,
              method: 'PUT',
              version: draft.version,
              body: { body },
            });
          }}
        >
          {sections.map(([name, value]) => (
            <Details key={name} summary={word(name)} open={name === 'amount' || sections.length < 5}>
              <ValueFields name={name} pointer={`/${name}`} value={value} editing={editing} />
            </Details>
          ))}
          <div className="button-row">
            <Button type="submit" loading={save.isPending}>
              {t('save')}
            </Button>
          </div>
        </form>
      ) : (
        <Paragraph>{t('locked')}</Paragraph>
      )}
      <DraftSteps draft={draft} dirty={typed !== null} />
    </>
  );
}
