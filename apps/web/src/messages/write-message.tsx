import { useState, type ReactElement, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageLimits } from '../api/contract';
import { fileSize } from '../lib/files';
import { ChoiceField } from '../ui/choice-field';
import { Alert, Button } from '../ui/digdir';
import { FileDrop } from '../ui/file-drop';
import { ProblemAlert } from '../ui/problem-alert';
import { StatusLine } from '../ui/status-line';
import { TextField } from '../ui/text-field';
import type { Side } from './thread-query';
import { LeftOutFiles } from './left-out-files';
import { useWriting, type Writing } from './use-writing';

interface Props {
  side: Side;
  caseId: string;
  sub: string;
  limits: MessageLimits;
}

function Ready({ writing }: { writing: Writing }): ReactElement | null {
  const { t } = useTranslation(['messages', 'common']);
  const { files } = writing.message;
  if (files.length === 0) return null;
  return (
    <ul className="files" aria-label={t('ready')}>
      {files.map((file) => (
        <li key={file.id}>
          <span className="file-name">{file.fileName}</span>
          <span className="subtle num">{fileSize(file.sizeBytes)}</span>
          <Button
            variant="tertiary"
            data-size="sm"
            onClick={() => writing.detach(file.id)}
            aria-label={t('detach', { name: file.fileName })}
          >
            {t('common:files.remove')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** The applicant writes to the county; the staff to the applicant, or a note among themselves. */
export function WriteMessage({ side, caseId, sub, limits }: Props): ReactElement {
  const { t } = useTranslation(['messages', 'files']);
  const writing = useWriting(side, caseId, sub, limits.files);
  const [audience, setAudience] = useState('message');
  const [tried, setTried] = useState(false);
  const internal = audience === 'note';
  const { message, send, attach } = writing;
  const left = limits.text - message.text.length;
  const mistake =
    message.text.trim() === '' ? t('empty') : left < 0 ? t('tooLong', { count: -left }) : undefined;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(mistake !== undefined);
    if (mistake === undefined) writing.submit(internal);
    else document.getElementById('felt-melding')?.focus();
  };
  return (
    <form noValidate className="write" data-internal={internal} onSubmit={submit}>
      {side === 'staff' && (
        <ChoiceField
          id="felt-mottaker"
          label={t('audience')}
          value={audience}
          onChange={setAudience}
          choices={[
            { value: 'message', label: t('toApplicant') },
            { value: 'note', label: t('noteOnly') },
          ]}
        />
      )}
      <TextField
        id="felt-melding"
        label={internal ? t('noteText') : side === 'staff' ? t('textToApplicant') : t('textToCounty')}
        help={internal ? t('noteHelp') : t('help')}
        rows={5}
        value={message.text}
        onChange={writing.setText}
        error={tried ? mistake : undefined}
      />
      {left < limits.text / 10 && left >= 0 && <p className="subtle num">{t('left', { count: left })}</p>}
      {!internal && (
        <>
          <Ready writing={writing} />
          {message.files.length < limits.files && (
            <FileDrop
              label={t('attach')}
              mediaTypes={limits.mediaTypes}
              maxBytes={limits.fileBytes}
              busy={attach.isPending}
              onFiles={(chosen) => attach.mutate(chosen)}
            />
          )}
          <LeftOutFiles files={attach.data ?? []} limit={limits.files} />
        </>
      )}
      <ProblemAlert error={attach.error ?? send.error} />
      {send.data?.masked && <Alert data-color="warning">{t('masked')}</Alert>}
      <div className="button-row">
        <Button type="submit" loading={send.isPending} disabled={attach.isPending}>
          {internal ? t('saveNote') : t('send')}
        </Button>
        {send.isSuccess && message.text === '' && (
          <StatusLine tone="good">{t(internal ? 'noteSaved' : 'sent')}</StatusLine>
        )}
      </div>
    </form>
  );
}
