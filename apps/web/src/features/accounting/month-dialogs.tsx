import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ACCOUNTING, type ReconciledItem, type ReconciledMonthDetail } from '../../api/accounting-queries';
import { useCommand } from '../../api/use-command';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Paragraph } from '../../ui/digdir';
import { TextField } from '../../ui/text-field';

interface NoteProps {
  period: string;
  item: ReconciledItem;
  onClose: () => void;
}

/** A note on a difference; notes stay. */
export function NoteDialog({ period, item, onClose }: NoteProps): ReactElement {
  const { t } = useTranslation(['accounting', 'common']);
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const run = useCommand({ touches: [ACCOUNTING], onDone: onClose });
  const missing = text.trim() === '';
  const send = (): void => {
    setTried(true);
    if (missing) return;
    const body = { subject: item.subject, text: text.trim() };
    run.mutate({ path: `/api/finance/reconciliation/${period}/notes`, method: 'POST', body });
  };
  return (
    <ConfirmDialog
      title={t('note.title')}
      confirm={t('note.confirm')}
      busy={run.isPending}
      error={run.error}
      onClose={onClose}
      onConfirm={send}
    >
      <TextField
        id="merknad"
        label={t('note.label')}
        help={t('note.help')}
        rows={3}
        value={text}
        onChange={setText}
        error={tried && missing ? t('common:fault.required') : undefined}
      />
    </ConfirmDialog>
  );
}

interface SignProps {
  month: ReconciledMonthDetail;
  onClose: () => void;
}

/** Vouches for the month as it is shown. */
export function SignOffDialog({ month, onClose }: SignProps): ReactElement {
  const { t } = useTranslation('accounting');
  const [comment, setComment] = useState('');
  const run = useCommand({ touches: [ACCOUNTING], onDone: onClose });
  const { period, figures } = month;
  const send = (): void => {
    const body = { seen: figures, ...(comment.trim() === '' ? {} : { comment: comment.trim() }) };
    run.mutate({ path: `/api/finance/reconciliation/${period}/sign-offs`, method: 'POST', body });
  };
  return (
    <ConfirmDialog
      title={t('month.sign')}
      confirm={t('month.sign')}
      busy={run.isPending}
      error={run.error}
      onClose={onClose}
      onConfirm={send}
    >
      <Paragraph>
        {t('month.signAbout', {
          matched: figures.matched,
          different: figures.differing + figures.onlyHere + figures.onlyThere,
        })}
      </Paragraph>
      <TextField
        id="kommentar"
        label={t('month.comment')}
        optional
        rows={3}
        value={comment}
        onChange={setComment}
      />
    </ConfirmDialog>
  );
}
