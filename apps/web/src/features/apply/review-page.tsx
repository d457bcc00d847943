import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../api/contract';
import { Problem } from '../../api/problem';
import { checkQuery } from '../../api/queries';
import { useCommand } from '../../api/use-command';
import { Summary } from '../../form/summary';
import { useText } from '../../lib/use-text';
import { Button } from '../../ui/digdir';
import { FileList } from '../../ui/file-list';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { ProblemAlert } from '../../ui/problem-alert';
import { CaseLanguage } from './case-language';
import { ConflictAlert } from './conflict-alert';
import { FaultList } from './fault-list';
import { MaskedAlert } from './masked-alert';
import { ReviewSum } from './review-sum';
import { useDraft } from './use-draft';

function ChangeLink({ id, number, title }: { id: string; number: number; title: string }): ReactElement {
  const { t } = useTranslation('apply');
  return (
    <Link className="ds-link" to="/min/soknad/$id/steg/$step" params={{ id, step: String(number) }}>
      {t('review.change')} <span className="ds-sr-only">{title}</span>
    </Link>
  );
}

/** The whole application to be read before it is sent. */
export function ReviewPage(): ReactElement {
  const { t } = useTranslation(['apply', 'line']);
  const text = useText();
  const navigate = useNavigate();
  const draft = useDraft();
  const { id } = draft.view;
  const check = useQuery(checkQuery(id));
  const [tried, setTried] = useState(0);
  const submit = useCommand({
    touches: [['applications']],
    onDone: () => navigate({ to: '/min/soknad/$id/kvittering', params: { id } }),
  });
  const refused: readonly Fault[] = submit.error instanceof Problem ? submit.error.faults : [];
  const faults = refused.length > 0 ? refused : (check.data?.faults ?? []);
  const send = async (): Promise<void> => {
    if (submit.isPending) return;
    setTried((before) => before + 1);
    if (!(await draft.flush())) return;
    submit.mutate({
      path: `/api/applications/${id}/submit`,
      method: 'POST',
      body: {},
      version: draft.now().version,
    });
  };
  return (
    <Page title={t('review.title')} intro={t('review.intro')}>
      <ConflictAlert draft={draft} open={draft.status === 'conflict'} />
      <MaskedAlert />
      <FaultList faults={faults} round={tried} />
      {refused.length === 0 && <ProblemAlert error={submit.error} />}
      <Summary
        form={draft.view.form}
        answers={draft.answers}
        actions={(step, index) => <ChangeLink id={id} number={index + 1} title={text(step.title)} />}
        after={(step) => (
          <FileList
            applicationId={id}
            files={draft.view.attachments.filter((file) => step.attachments?.includes(file.kind))}
          />
        )}
      />
      {check.data?.computation && <ReviewSum computation={check.data.computation} />}
      <CaseLanguage />
      {draft.view.call.full && <Notice title={t('line:before')} text={t('line:fullText')} />}
      <p className="subtle">{t('review.before', { name: draft.view.applicant.name })}</p>
      <div className="button-row">
        <Button data-size="lg" loading={submit.isPending} onClick={() => void send()}>
          {t('review.send')}
        </Button>
        <Link to={draft.view.entry === null ? '/min' : '/registrer-soknad'} className="ds-link">
          {t('saveAndLeave')}
        </Link>
      </div>
    </Page>
  );
}
