import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answers } from '../../api/contract';
import { applicationQuery } from '../../api/queries';
import { Alert, Button, Heading, Paragraph } from '../../ui/digdir';
import { ProblemAlert } from '../../ui/problem-alert';
import { useDraft } from './use-draft';

/**
 * The draft was saved from somewhere else meanwhile. The person chooses whose text holds, and may take the choice
 * back: what was written here is never lost by it.
 */
export function ConflictAlert(): ReactElement | null {
  const { t } = useTranslation('apply');
  const draft = useDraft();
  const client = useQueryClient();
  const [setAside, putAside] = useState<Answers | null>(null);
  const choose = useMutation({
    mutationFn: async (mine: boolean) => {
      const theirs = await client.query({ ...applicationQuery(draft.view.id), staleTime: 0 });
      putAside(mine ? null : draft.answers);
      draft.resolve(theirs.version, mine ? draft.answers : theirs.answers, mine);
    },
  });
  if (draft.status !== 'conflict') {
    if (setAside === null) return null;
    return (
      <Alert data-color="info" role="status">
        <Paragraph>{t('conflict.taken')}</Paragraph>
        <Button
          variant="secondary"
          data-size="sm"
          onClick={() => {
            draft.resolve(draft.version, setAside, true);
            putAside(null);
          }}
        >
          {t('conflict.undo')}
        </Button>
      </Alert>
    );
  }
  return (
    <Alert data-color="warning" role="alert">
      <Heading level={2} data-size="2xs">
        {t('conflict.title')}
      </Heading>
      <Paragraph>{t('conflict.text')}</Paragraph>
      <div className="button-row">
        <Button data-size="sm" loading={choose.isPending} onClick={() => choose.mutate(true)}>
          {t('conflict.keepMine')}
        </Button>
        <Button data-size="sm" variant="secondary" onClick={() => choose.mutate(false)}>
          {t('conflict.takeTheirs')}
        </Button>
      </div>
      <ProblemAlert error={choose.error} />
    </Alert>
  );
}
