import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../api/contract';
import { fileSize } from '../lib/files';
import { Button } from './digdir';

interface Props {
  applicationId: string;
  files: readonly Attachment[];
  onRemove?: (file: Attachment) => void;
}

export function FileList({ applicationId, files, onRemove }: Props): ReactElement | null {
  const { t } = useTranslation();
  if (files.length === 0) return null;
  return (
    <ul className="files">
      {files.map((file) => (
        <li key={file.id}>
          <a
            className="ds-link file-name"
            href={`/api/applications/${applicationId}/attachments/${file.id}/content`}
            target="_blank"
            rel="noreferrer"
          >
            {file.fileName}
          </a>
          <span className="subtle num">{fileSize(file.sizeBytes)}</span>
          {onRemove !== undefined && (
            <Button
              variant="tertiary"
              data-size="sm"
              onClick={() => onRemove(file)}
              aria-label={t('files.removeNamed', { name: file.fileName })}
            >
              {t('files.remove')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
