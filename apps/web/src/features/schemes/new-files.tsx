import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DEFINITIONS } from '../../api/scheme-queries';
import { useCommand } from '../../api/use-command';
import { Alert, Heading, Paragraph } from '../../ui/digdir';
import { FileDrop } from '../../ui/file-drop';
import { ProblemAlert } from '../../ui/problem-alert';
import { LARGEST } from './draft-file';
import { KEY, kindOfFile } from './kinds';
import { readBody } from './read-body';

interface Outcome {
  done: boolean;
  /** Names of files that are none of ours. */
  unknown: readonly string[];
  /** The file that the service refused; those after it are not sent. */
  stopped?: string;
}

/** Each file becomes a draft of the kind and the name that it says itself. */
export function NewFiles(): ReactElement {
  const { t } = useTranslation('schemes');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const run = useCommand({ touches: [DEFINITIONS] });
  const take = async (files: readonly File[]): Promise<void> => {
    run.reset();
    setOutcome(null);
    const unknown: string[] = [];
    let done = false;
    for (const file of files) {
      const body = readBody(await file.text());
      const kind = body === null ? undefined : kindOfFile(body);
      const key = body?.['key'];
      if (body === null || kind === undefined || typeof key !== 'string' || !KEY.test(key)) {
        unknown.push(file.name);
        continue;
      }
      try {
        await run.mutateAsync({ path: '/api/admin/drafts', method: 'POST', body: { kind, key, body } });
        done = true;
      } catch {
        // The refusal stands in `run.error`.
        setOutcome({ done, unknown, stopped: file.name });
        return;
      }
    }
    setOutcome({ done, unknown });
  };
  return (
    <>
      <Heading level={3} data-size="2xs">
        {t('new.files')}
      </Heading>
      <Paragraph>{t('new.filesHelp')}</Paragraph>
      <FileDrop
        label={t('new.files')}
        mediaTypes={['application/json']}
        maxBytes={LARGEST}
        busy={run.isPending}
        onFiles={(files) => void take(files)}
      />
      <div role="status">{outcome?.done === true && <Paragraph>{t('new.begun')}</Paragraph>}</div>
      {outcome?.stopped !== undefined && (
        <Paragraph className="as-written">{t('new.stopped', { file: outcome.stopped })}</Paragraph>
      )}
      <ProblemAlert error={run.error} />
      {outcome?.unknown.map((file) => (
        <Alert key={file} data-color="danger" role="alert">
          <Paragraph className="as-written">{t('new.unknown', { file })}</Paragraph>
        </Alert>
      ))}
    </>
  );
}
