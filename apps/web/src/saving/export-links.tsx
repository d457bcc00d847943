import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DsLink } from '../ui/digdir';
import './export-links.css';

interface Props {
  /** Of the operation that writes the file, without what is asked. */
  path: string;
  query?: Readonly<Record<string, string | number | undefined>>;
  /** What is saved, for whoever hears the links alone. */
  what?: string;
  /** The same for everybody, where it does not stand right above. */
  label?: string;
}

/** Saves what is shown as a file: the same rows, under the same filter. */
export function ExportLinks({ path, query = {}, what, label }: Props): ReactElement {
  const { t } = useTranslation('saving');
  const address = (format: 'csv' | 'xlsx'): string => {
    const asked = new URLSearchParams({ format });
    for (const [key, value] of Object.entries(query)) if (value !== undefined) asked.set(key, String(value));
    return `${path}?${asked.toString()}`;
  };
  return (
    <p className="export-links">
      {label !== undefined && <span>{label}</span>}
      {(['csv', 'xlsx'] as const).map((format) => (
        <DsLink key={format} href={address(format)} download>
          {t(`file.${format}`)}
          {(what ?? label) !== undefined && <span className="ds-sr-only"> {what ?? label}</span>}
        </DsLink>
      ))}
    </p>
  );
}
