import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { applicationsQuery } from '../../api/queries';
import { useCommand } from '../../api/use-command';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Button, Paragraph } from '../../ui/digdir';
import { useDraft } from './use-draft';

/** Takes a draft back, after asking once more. */
export function DeleteDraft(): ReactElement {
  const { t } = useTranslation('draft');
  const draft = useDraft();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [asking, ask] = useState(false);
  const remove = useCommand({
    touches: [],
    onDone: async () => {
      draft.forget();
      await navigate({ to: draft.view.entry === null ? '/min' : '/registrer-soknad' });
      // Only now: the page of the draft would take the person to the case that it has become.
      await client.invalidateQueries({ queryKey: applicationsQuery.queryKey });
    },
  });
  return (
    <>
      <Button variant="tertiary" data-size="sm" data-color="danger" onClick={() => ask(true)}>
        {t('delete.open')}
      </Button>
      {asking && (
        <ConfirmDialog
          title={t('delete.title')}
          confirm={t('delete.confirm')}
          danger
          busy={remove.isPending}
          error={remove.error}
          onClose={() => ask(false)}
          onConfirm={() => {
            remove.mutate({
              path: `/api/applications/${draft.view.id}/withdraw`,
              method: 'POST',
              body: {},
              version: draft.now().version,
            });
          }}
        >
          <Paragraph>{t('delete.text')}</Paragraph>
        </ConfirmDialog>
      )}
    </>
  );
}
