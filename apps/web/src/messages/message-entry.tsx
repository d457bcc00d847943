import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ThreadEntry } from '../api/contract';
import { clockOf, dayOf, longDate } from '../lib/dates';
import { fileSize } from '../lib/files';
import { Tag } from '../ui/digdir';
import { areaOf, type Side } from './thread-query';

interface Props {
  entry: ThreadEntry;
  side: Side;
  caseId: string;
}

function Marks({ entry, side }: Omit<Props, 'caseId'>): ReactElement | null {
  const { t } = useTranslation('messages');
  if (entry.kind === 'note') {
    return (
      <Tag data-color="warning" data-size="sm">
        {t('note')}
      </Tag>
    );
  }
  if (entry.kind === 'question') {
    return (
      <Tag data-color="accent" data-size="sm">
        {t('question')}
      </Tag>
    );
  }
  if (entry.kind === 'answer') return <Tag data-size="sm">{t('answer')}</Tag>;
  if (entry.side !== side && entry.readAt === null) {
    return (
      <Tag data-color="info" data-size="sm">
        {t('new')}
      </Tag>
    );
  }
  return null;
}

function Files({ entry, side, caseId }: Props): ReactElement | null {
  const { t } = useTranslation('files');
  if (entry.files.length === 0) return null;
  const path = `/api/${areaOf(side)}/${caseId}/messages/files`;
  return (
    <ul className="files">
      {entry.files.map((file) => (
        <li key={file.id}>
          {file.scan === 'infected' ? (
            <span className="file-name">{file.fileName}</span>
          ) : (
            <a
              className="ds-link file-name"
              href={`${path}/${file.id}/content`}
              target="_blank"
              rel="noreferrer"
            >
              {file.fileName}
            </a>
          )}
          <span className="subtle num">{fileSize(file.sizeBytes)}</span>
          <span className="subtle">{t(`scan.${file.scan}`)}</span>
        </li>
      ))}
    </ul>
  );
}

/** One thing that was said, with who said it and when. */
export function MessageEntry({ entry, side, caseId }: Props): ReactElement {
  const { t } = useTranslation('messages');
  const ours = entry.side === side;
  return (
    <li className="message" data-ours={ours} data-kind={entry.kind}>
      <p className="message-head">
        <strong>{entry.mine ? t('you', { name: entry.fromName }) : entry.fromName}</strong>
        <span className="subtle">{entry.fromOrganisation}</span>
        <time className="subtle num" dateTime={entry.at}>
          {t('at', { day: dayOf(entry.at), time: clockOf(entry.at) })}
        </time>
        <Marks entry={entry} side={side} />
      </p>
      <p className="as-written">{entry.text}</p>
      {entry.deadline !== null && (
        <p className="deadline">{t('answerBy', { date: longDate(entry.deadline) })}</p>
      )}
      <Files entry={entry} side={side} caseId={caseId} />
      {ours && entry.kind === 'message' && (
        <p className="subtle message-foot">
          {entry.readAt === null
            ? t('unopened')
            : t('opened', { day: dayOf(entry.readAt), time: clockOf(entry.readAt) })}
        </p>
      )}
    </li>
  );
}
