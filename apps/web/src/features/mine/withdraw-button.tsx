import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationView } from '../../api/contract';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Button, Paragraph } from '../../ui/digdir';
import { TextField } from '../../ui/text-field';
import { actionOf, useCaseAction } from './use-case-action';

export function WithdrawButton({ view }: { view: ApplicationView }): ReactElement | null {
  const { t } = useTranslation('apply');
  const [asking, setAsking] = useState(false);
  const [comment, setComment] = useState('');
  const withdraw = useCaseAction(view, 'withdraw', () => setAsking(false));
  const action = actionOf(view, 'withdraw');
  if (action === undefined) return null;
  return (
    <div>
      <Button variant="tertiary" data-color="danger" onClick={() => setAsking(true)}>
        {action.label}
      </Button>
      {asking && (
        <ConfirmDialog
          title={t('withdraw.title')}
          confirm={action.label}
          danger
          busy={withdraw.state.isPending}
          error={withdraw.state.error}
          onClose={() => setAsking(false)}
          onConfirm={() => withdraw.run(comment.trim() === '' ? {} : { comment })}
        >
          <Paragraph>{t('withdraw.text')}</Paragraph>
          <TextField
            id="felt-trekk"
            label={t('withdraw.why')}
            optional
            rows={3}
            value={comment}
            onChange={setComment}
          />
        </ConfirmDialog>
      )}
    </div>
  );
}
