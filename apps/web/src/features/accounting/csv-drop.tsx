import type { ReactElement } from 'react';
import { FileDrop } from '../../ui/file-drop';

const LARGEST = 5 * 1024 * 1024;

interface Props {
  label: string;
  busy: boolean;
  onFile: (file: File) => void;
}

/** Takes one CSV file at a time. */
export function CsvDrop({ label, busy, onFile }: Props): ReactElement {
  return (
    <FileDrop
      label={label}
      mediaTypes={['text/csv']}
      maxBytes={LARGEST}
      busy={busy}
      onFiles={([file]) => file !== undefined && onFile(file)}
    />
  );
}
