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
  const { t } = useTranslation(['files', 'common']);
  if (files.length === 0) return null;
  return (
    <ul className="files">
      {files.map((file) => (
        <li key={file.id}>
          <FileName applicationId={applicationId} file={file} />
          <span className="subtle num">{fileSize(file.sizeBytes)}</span>
          <span className="subtle">{t(`scan.${file.scan}`)}</span>
          {onRemove !== undefined && (
            <Button
              variant="tertiary"
              data-size="sm"
              onClick={() => onRemove(file)}
              aria-label={t('common:files.removeNamed', { name: file.fileName })}
            >
              {t('common:files.remove')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What a scanner called a virus is named, but not handed out. */
function FileName({ applicationId, file }: { applicationId: string; file: Attachment }): ReactElement {
  if (file.scan === 'infected') return <span className="file-name">{file.fileName}</span>;
  return (
    <a
      className="ds-link file-name"
      href={`/api/applications/${applicationId}/attachments/${file.id}/content`}
      target="_blank"
      rel="noreferrer"
    >
      {file.fileName}
    </a>
  );
}
