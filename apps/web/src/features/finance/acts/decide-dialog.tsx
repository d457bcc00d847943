import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { LEDGER, type Proposal } from '../../../api/act-queries';
import { useCommand } from '../../../api/use-command';
import { refusalAt } from '../../../lib/refusal-at';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { Paragraph } from '../../../ui/digdir';
import { TextField } from '../../../ui/text-field';
import { useActWords } from './use-act-words';

interface Props {
  proposal: Proposal;
  action: Proposal['allowedActions'][number];
  onClose: () => void;
}

/** Asks before a proposal is decided or taken back; a no needs its reason. */
export function DecideDialog({ proposal, action, onClose }: Props): ReactElement {
  const { t } = useTranslation(['acts', 'common']);
  const { kindOf, placeOf } = useActWords();
  const [comment, setComment] = useState('');
  const [tried, setTried] = useState(false);
  const run = useCommand<Proposal>({ touches: [LEDGER], onDone: onClose });
  const { id, version, act } = proposal;
  const words = comment.trim();
  const missing = action === 'reject' && words === '';
  const abouts = {
    approve: t('decide.approveAbout', { what: t('one.title', { kind: kindOf(act), place: placeOf(act) }) }),
    reject: t('decide.rejectAbout'),
    withdraw: t('decide.withdrawAbout'),
  };
  return (
    <ConfirmDialog
      title={t(`decide.${action}`)}
      confirm={t(`decide.${action}`)}
      danger={action !== 'approve'}
      busy={run.isPending}
      error={run.error}
      atFields={['/comment']}
      onClose={onClose}
      onConfirm={() => {
        setTried(true);
        if (missing) return;
        run.mutate({
          path: `/api/finance/proposals/${id}/${action}`,
          method: 'POST',
          version,
          ...(action !== 'withdraw' && { body: words === '' ? {} : { comment: words } }),
        });
      }}
    >
      <Paragraph>{abouts[action]}</Paragraph>
      {action !== 'withdraw' && (
        <TextField
          id="kommentar"
          label={action === 'reject' ? t('decide.reason') : t('decide.comment')}
          optional={action === 'approve'}
          rows={3}
          value={comment}
          onChange={setComment}
          error={tried && missing ? t('common:fault.required') : refusalAt(run.error, '/comment')}
        />
      )}
    </ConfirmDialog>
  );
}
