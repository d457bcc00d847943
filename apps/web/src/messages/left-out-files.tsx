import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '../ui/digdir';
import { useProblemText } from '../ui/problem-alert';
import type { LeftOut } from './use-writing';

interface Props {
  files: readonly LeftOut[];
  /** Of files in one message. */
  limit: number;
}

/** Which of the chosen files are not with the message, and why. */
export function LeftOutFiles({ files, limit }: Props): ReactElement | null {
  const { t } = useTranslation(['messages', 'files']);
  const say = useProblemText();
  if (files.length === 0) return null;
  return (
    <Alert data-color="danger" role="alert">
      <ul className="plain-list">
        {files.map(({ name, error }, index) => (
          // The same file may be chosen twice.
          <li key={`${index}-${name}`}>
            <strong>{t('files:notSent', { name })}.</strong>{' '}
            {error === null ? t('tooManyFiles', { count: limit }) : say(error)}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
