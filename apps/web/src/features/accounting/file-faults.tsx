import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/problem';
import { Alert, Paragraph } from '../../ui/digdir';
import { ProblemAlert } from '../../ui/problem-alert';

const SHOWN = 50;
const PLACE = /^row (\d+)(?:, (.*))?$/;

/** What is wrong with a file, each fault at its row and column; takes focus, so that it is read. */
export function FileFaults({ error }: { error: unknown }): ReactElement | null {
  const { t } = useTranslation('accounting');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error !== null) box.current?.focus();
  }, [error]);
  const faults = error instanceof Problem ? error.faults.filter(({ field }) => PLACE.test(field)) : [];
  if (faults.length === 0) return <ProblemAlert error={error} />;
  return (
    <Alert data-color="danger" role="alert" tabIndex={-1} ref={box}>
      <Paragraph>{t('file.faults', { count: faults.length })}</Paragraph>
      <ul className="plain-list">
        {faults.slice(0, SHOWN).map(({ field, code, message }) => {
          const [, row = '', column = ''] = PLACE.exec(field) ?? [];
          return (
            <li key={`${field} ${code}`}>
              <strong>{column === '' ? t('file.row', { row }) : t('file.place', { row, column })}</strong>{' '}
              {message}
            </li>
          );
        })}
      </ul>
      {faults.length > SHOWN && <Paragraph>{t('file.more', { count: faults.length - SHOWN })}</Paragraph>}
    </Alert>
  );
}
