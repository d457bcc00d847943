import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { NoAnswer, Problem } from '../api/problem';
import { standsAt } from '../lib/refusal-at';
import { toFirstMistake } from '../lib/to-first-mistake';
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

interface Props {
  error: unknown;
  /** Fields of this form, as they are called in what is sent, that show what is said of them. */
  atFields?: readonly string[] | undefined;
}

/** Where a field already says it: the focus goes to that field, and nothing is said twice. */
function ToField(): ReactElement {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => toFirstMistake(mark.current?.closest('form')), []);
  return <span hidden ref={mark} />;
}

/** Tells what went wrong with something the person did; takes focus, so that it is read. */
export function ProblemAlert({ error, atFields = [] }: Props): ReactElement | null {
  const say = useProblemText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error !== null) box.current?.focus();
  }, [error]);
  if (error === null || error === undefined) return null;
  if (standsAt(error, atFields)) return <ToField />;
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
