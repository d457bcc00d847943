import { Link } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationView, InformationRequest } from '../../api/contract';
import { clockOf, dayOf, longDate } from '../../lib/dates';
import { useKeptText } from '../../lib/use-kept-text';
import { Button, Heading, Paragraph } from '../../ui/digdir';
import { ProblemAlert } from '../../ui/problem-alert';
import { TextField } from '../../ui/text-field';
import { actionOf, useCaseAction } from './use-case-action';

function AnswerForm({ view }: { view: ApplicationView }): ReactElement {
  const { t } = useTranslation('apply');
  const request = view.informationRequests.at(-1);
  const [answer, setAnswer] = useKeptText(`svar.${request?.id ?? view.id}`);
  const [tried, setTried] = useState(false);
  const send = useCaseAction(view, 'answer', () => setAnswer(''));
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (answer.trim() !== '') send.run({ answer });
      }}
    >
      <TextField
        id="felt-svar"
        label={t('request.answer')}
        rows={5}
        value={answer}
        onChange={setAnswer}
        error={tried && answer.trim() === '' ? t('request.answerMissing') : undefined}
      />
      <ProblemAlert error={send.state.error} />
      <Button type="submit" loading={send.state.isPending}>
        {t('request.send')}
      </Button>
    </form>
  );
}

function Question({ request, open }: { request: InformationRequest; open: boolean }): ReactElement {
  const { t } = useTranslation(['apply', 'mine']);
  return (
    <div className="exchange">
      <p className="exchange-who">{t('request.asked', { date: dayOf(request.askedAt) })}</p>
      <Paragraph className="as-written">{request.question}</Paragraph>
      {request.answer === null && !open ? (
        <p>{t('mine:unanswered')}</p>
      ) : request.answer === null ? (
        <p className="deadline">{t('request.deadline', { date: longDate(request.deadline) })}</p>
      ) : (
        <div className="exchange-answer">
          <p className="exchange-who">{t('request.answered', { date: dayOf(request.answeredAt ?? '') })}</p>
          <Paragraph className="as-written">{request.answer}</Paragraph>
        </div>
      )}
    </div>
  );
}

/** The way to the form of what was sent, and whether it has been used since the question came. */
function Correct({ view }: { view: ApplicationView }): ReactElement {
  const { t } = useTranslation('correction');
  const askedAt = view.informationRequests.at(-1)?.askedAt;
  const corrected = view.savedAt !== null && askedAt !== undefined && view.savedAt > askedAt;
  return (
    <>
      {corrected && view.savedAt !== null && (
        <p role="status">{t('corrected', { date: dayOf(view.savedAt), time: clockOf(view.savedAt) })}</p>
      )}
      <p>
        {t('about')}{' '}
        <Link to="/min/soknad/$id/rett" params={{ id: view.id }} className="ds-link">
          {t('open')}
        </Link>
      </p>
    </>
  );
}

/** What the caseworker has asked for, and the answers. */
export function AnswerRequests({ view }: { view: ApplicationView }): ReactElement | null {
  const { t } = useTranslation('apply');
  if (view.informationRequests.length === 0) return null;
  const open = actionOf(view, 'answer') !== undefined;
  const newest = view.informationRequests.at(-1);
  return (
    <section className="box">
      <Heading level={2} data-size="xs">
        {t('request.title')}
      </Heading>
      {view.informationRequests.map((request) => (
        <Question key={request.id} request={request} open={open && request === newest} />
      ))}
      {open && (
        <>
          <Correct view={view} />
          <AnswerForm view={view} />
        </>
      )}
    </section>
  );
}
