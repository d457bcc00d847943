import { Link } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationView } from '../../api/contract';
import { longDate } from '../../lib/dates';
import { kroner } from '../../lib/money';
import { forgetKept, useKept } from '../../lib/use-kept';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Button, Heading, Paragraph } from '../../ui/digdir';
import { Facts } from '../../ui/facts';
import { Letter } from '../../ui/letter';
import { PdfLink } from '../../ui/pdf-link';
import { ProblemAlert } from '../../ui/problem-alert';
import { TextField } from '../../ui/text-field';
import { actionOf, useCaseAction } from './use-case-action';

function Decline({ view, onClose }: { view: ApplicationView; onClose: () => void }): ReactElement {
  const { t } = useTranslation('apply');
  const kept = `takknei.${view.id}`;
  const [comment, setComment] = useKept(kept, 'why', '');
  const decline = useCaseAction(view, 'decline', () => {
    forgetKept(kept);
    onClose();
  });
  return (
    <ConfirmDialog
      title={t('decision.declineTitle')}
      confirm={t('decision.declineConfirm')}
      danger
      busy={decline.state.isPending}
      error={decline.state.error}
      onClose={onClose}
      onConfirm={() => decline.run(comment.trim() === '' ? {} : { comment })}
    >
      <Paragraph>{t('decision.declineText')}</Paragraph>
      <TextField
        id="felt-nei"
        label={t('decision.declineWhy')}
        optional
        rows={3}
        value={comment}
        onChange={setComment}
      />
    </ConfirmDialog>
  );
}

function Choice({ view }: { view: ApplicationView }): ReactElement | null {
  const [declining, setDeclining] = useState(false);
  const accept = useCaseAction(view, 'accept');
  const yes = actionOf(view, 'accept');
  const no = actionOf(view, 'decline');
  if (yes === undefined && no === undefined) return null;
  return (
    <>
      <ProblemAlert error={accept.state.error} />
      <div className="button-row">
        {yes !== undefined && (
          <Button loading={accept.state.isPending} onClick={() => accept.run()}>
            {yes.label}
          </Button>
        )}
        {no !== undefined && (
          <Button variant="secondary" onClick={() => setDeclining(true)}>
            {no.label}
          </Button>
        )}
      </div>
      {declining && <Decline view={view} onClose={() => setDeclining(false)} />}
    </>
  );
}

/** The decision in short, the letter whole, and the answer to the offer. */
export function DecisionPanel({ view }: { view: ApplicationView }): ReactElement | null {
  const { t } = useTranslation('apply');
  const { decision } = view;
  if (decision === null) return null;
  return (
    <section className="box">
      <Heading level={2} data-size="xs">
        {t('decision.title')}
      </Heading>
      <Facts
        layout="grid"
        facts={[
          { label: t('decision.outcome'), value: decision.outcomeText },
          ...(decision.grantedOre > 0
            ? [
                {
                  label: t('decision.granted'),
                  value: <strong className="num">{kroner(decision.grantedOre)}</strong>,
                },
              ]
            : []),
          { label: t('decision.decidedOn'), value: longDate(decision.decidedOn) },
          ...(decision.acceptBy === null
            ? []
            : [{ label: t('decision.acceptBy'), value: longDate(decision.acceptBy) }]),
        ]}
      />
      {decision.letter !== null && (
        <>
          <Letter letter={decision.letter} language={view.language} />
          <PdfLink id={view.id} paper="decision" />
        </>
      )}
      <Choice view={view} />
      {actionOf(view, 'request_payment') !== undefined && (
        <p>
          <Link className="ds-link" to="/min/sak/$id" params={{ id: view.id }} search={{ del: 'utbetaling' }}>
            {t('decision.next')}
          </Link>
        </p>
      )}
    </section>
  );
}
