import { useId, useState, type DragEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fileSize, typeNames } from '../lib/files';

interface Props {
  label: string;
  mediaTypes: readonly string[];
  maxBytes: number;
  busy: boolean;
  onFiles: (files: File[]) => void;
}

/** Files are dropped here or chosen with a button; what is accepted is said before, not after. */
export function FileDrop({ label, mediaTypes, maxBytes, busy, onFiles }: Props): ReactElement {
  const { t } = useTranslation();
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (list: FileList | null): void => {
    if (list !== null && list.length > 0) onFiles([...list]);
  };
  const drag = (event: DragEvent, inside: boolean): void => {
    event.preventDefault();
    setOver(inside);
  };
  return (
    <div
      className="drop"
      data-over={over}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false);
        take(event.dataTransfer.files);
      }}
    >
      <p id={`${id}-hint`}>{t('files.hint', { types: typeNames(mediaTypes), size: fileSize(maxBytes) })}</p>
      <input
        id={id}
        type="file"
        multiple
        accept={mediaTypes.join(',')}
        disabled={busy}
        aria-describedby={`${id}-hint`}
        // It looks like a button, and a button listens to this key as well as to the space bar.
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          event.currentTarget.click();
        }}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
      />
      <label className="ds-button" data-variant="secondary" htmlFor={id}>
        {busy ? t('files.sending') : t('files.choose')} <span className="ds-sr-only">: {label}</span>
      </label>
    </div>
  );
}
