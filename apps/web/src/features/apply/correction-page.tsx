import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Navigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationView } from '../../api/contract';
import { applicationQuery } from '../../api/queries';
import { longDate } from '../../lib/dates';
import { Alert, Heading, Paragraph } from '../../ui/digdir';
import { Async } from '../../ui/async';
import { Page } from '../../ui/page';
import { CorrectedFields } from './corrected-fields';
import { CorrectionForm } from './correction-form';
import { useCorrection, type Correction } from './use-correction';

const route = getRouteApi('/min/soknad/$id/rett');

/** What the correction is about, in sight while one writes. */
function Asked({ view }: { view: ApplicationView }): ReactElement | null {
  const { t } = useTranslation('correction');
  const request = view.informationRequests.at(-1);
  if (request === undefined) return null;
  return (
    <section className="box" aria-labelledby="sporsmalet">
      <Heading level={2} data-size="xs" id="sporsmalet">
        {t('asked')}
      </Heading>
      <Paragraph className="as-written">{request.question}</Paragraph>
      <p className="deadline">{t('answerBy', { date: longDate(request.deadline) })}</p>
    </section>
  );
}

/** The county went on meanwhile: what was written stands here, to be copied into a message. */
function TooLate({ correction }: { correction: Correction }): ReactElement {
  const { t } = useTranslation('correction');
  const { id } = correction.view;
  return (
    <>
      <Alert data-color="warning">
        <Paragraph>{t('tooLate')}</Paragraph>
        <Link className="ds-link" to="/min/sak/$id" params={{ id }} search={{ del: 'meldinger' }}>
          {t('toMessages')}
        </Link>
      </Alert>
      <CorrectedFields changes={correction.changes} />
    </>
  );
}

function Correcting({ view }: { view: ApplicationView }): ReactElement {
  const { t } = useTranslation('correction');
  const correction = useCorrection(view);
  const open = view.allowedActions.some(({ action }) => action === 'answer');
  if (!open && correction.changes.length === 0) {
    return <Navigate to="/min/sak/$id" params={{ id: view.id }} replace />;
  }
  return (
    <Page
      title={t('title')}
      intro={open ? t('intro') : undefined}
      kicker={<span>{[view.caseNumber, view.applicant.name, view.title].filter(Boolean).join(' · ')}</span>}
    >
      <div className="stack narrow">
        {open ? (
          <>
            <Asked view={view} />
            <CorrectionForm correction={correction} />
          </>
        ) : (
          <TooLate correction={correction} />
        )}
      </div>
    </Page>
  );
}

/** The applicant puts right what was sent, while the county waits for an answer. */
export function CorrectionPage(): ReactElement {
  const { id } = route.useParams();
  const query = useQuery(applicationQuery(id));
  return <Async query={query}>{(view) => <Correcting key={view.id} view={view} />}</Async>;
}
