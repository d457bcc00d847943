import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/problem';
import { Alert, Paragraph } from '../../ui/digdir';
import { ProblemAlert } from '../../ui/problem-alert';

const PLACE = /^row (\d+)(?:, (.*))?$/;
const SHOWN = 50;

/** What is wrong with a contract list, each fault at its row and column; takes focus, so that it is read. */
export function ListFaults({ error }: { error: Error | null }): ReactElement | null {
  const { t } = useTranslation('awards');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error !== null) box.current?.focus();
  }, [error]);
  const faults = error instanceof Problem ? error.faults.filter(({ field }) => PLACE.test(field)) : [];
  if (faults.length === 0) return <ProblemAlert error={error} />;
  return (
    <Alert data-color="danger" role="alert" tabIndex={-1} ref={box}>
      <Paragraph>{t('fault.count', { count: faults.length })}</Paragraph>
      <ul className="plain-list">
        {faults.slice(0, SHOWN).map(({ field, code, message }) => {
          const [, row = '', column = ''] = PLACE.exec(field) ?? [];
          return (
            <li key={`${field} ${code}`}>
              <strong>{t('fault.place', { row, column })}</strong> {message}
            </li>
          );
        })}
      </ul>
    </Alert>
  );
}
