import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { LEDGER, type Proposal, type YearEnd } from '../../../api/act-queries';
import { useCommand } from '../../../api/use-command';
import { useFrameName } from '../../../lib/use-frame-name';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { Paragraph } from '../../../ui/digdir';
import { TextField } from '../../../ui/text-field';

/** Proposes the first act; another person approves it, and then it is done. */
export function FirstActDialog({ end, onClose }: { end: YearEnd; onClose: () => void }): ReactElement {
  const { t } = useTranslation('acts');
  const nameOf = useFrameName();
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const { frame, year } = end;
  const send = useCommand<Proposal>({
    touches: [LEDGER],
    onDone: ({ id }) => navigate({ to: '/okonomi/forslag/$id', params: { id } }),
  });
  return (
    <ConfirmDialog
      title={t('year.proposeOne')}
      confirm={t('new.send')}
      busy={send.isPending}
      error={send.error}
      onClose={onClose}
      onConfirm={() => {
        const words = reason.trim();
        const body = { act: 1, ...(words !== '' && { reason: words }) };
        send.mutate({ path: `/api/finance/year-ends/${frame}/${year}`, method: 'POST', body });
      }}
    >
      <Paragraph>{t('year.proposeOneAbout', { frame: nameOf(frame), year, next: year + 1 })}</Paragraph>
      <TextField
        id="felt-reason"
        label={t('field.reason')}
        optional
        rows={3}
        value={reason}
        onChange={setReason}
      />
    </ConfirmDialog>
  );
}
