import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { NoAnswer, Problem } from '../api/problem';
import { Alert, Paragraph } from './digdir';

/** The server's own sentence, or ours when it did not answer. */
export function useProblemText(): (error: unknown) => string {
  const { t } = useTranslation();
  return (error) => {
    if (error instanceof NoAnswer) return t('noAnswer');
    if (error instanceof Problem && error.detail !== '') return error.detail;
    return t('unexpected');
  };
}

/** Tells what went wrong with something the person did; takes focus, so that it is read. */
export function ProblemAlert({ error }: { error: unknown }): ReactElement | null {
  const say = useProblemText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error !== null) box.current?.focus();
  }, [error]);
  if (error === null || error === undefined) return null;
  const said = say(error);
  const more = error instanceof Problem ? error.faults.filter(({ message }) => message !== said) : [];
  return (
    <Alert data-color="danger" role="alert" tabIndex={-1} ref={box}>
      <Paragraph>{said}</Paragraph>
      {more.length > 0 && (
        <ul className="plain-list">
          {more.map((fault) => (
            <li key={`${fault.field} ${fault.code}`}>{fault.message}</li>
          ))}
        </ul>
      )}
    </Alert>
  );
}
