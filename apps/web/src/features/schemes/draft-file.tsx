import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DefinitionDraft } from '../../api/scheme-queries';
import { Alert, Button, Paragraph } from '../../ui/digdir';
import { FileDrop } from '../../ui/file-drop';
import { readBody } from './read-body';

/** What the service takes (definition_too_large). */
export const LARGEST = 290 * 1024;

type Body = DefinitionDraft['body'];

interface Props {
  draft: DefinitionDraft;
  body: Body;
  /** Left out for those who only look. */
  onRead: ((body: Body) => void) | undefined;
}

/** Takes a draft out as JSON, and takes one in; structure is changed in the file. */
export function DraftFile({ draft, body, onRead }: Props): ReactElement {
  const { t } = useTranslation('schemes');
  const [fault, setFault] = useState(false);
  const [read, setRead] = useState(false);
  const take = async (file: File): Promise<void> => {
    const found = readBody(await file.text());
    setFault(found === null);
    setRead(found !== null);
    if (found !== null) onRead?.(found);
  };
  const href = `data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(body, undefined, 2))}`;
  return (
    <>
      <div className="button-row">
        <Button asChild variant="secondary" data-size="sm">
          <a href={href} download={`${draft.key}.json`}>
            {t('takeOut')}
          </a>
        </Button>
      </div>
      {onRead !== undefined && (
        <FileDrop
          label={t('takeIn')}
          mediaTypes={['application/json']}
          maxBytes={LARGEST}
          busy={false}
          onFiles={([file]) => file !== undefined && void take(file)}
        />
      )}
      <div role="status">{read && <Paragraph>{t('takenIn')}</Paragraph>}</div>
      {fault && (
        <Alert data-color="danger" role="alert">
          <Paragraph>{t('notJson')}</Paragraph>
        </Alert>
      )}
    </>
  );
}
