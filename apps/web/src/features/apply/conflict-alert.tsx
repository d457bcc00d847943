import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answers, ApplicationView } from '../../api/contract';
import { applicationQuery } from '../../api/queries';
import { Alert, Button, Paragraph } from '../../ui/digdir';
import { Loading } from '../../ui/loading';
import { ProblemAlert } from '../../ui/problem-alert';
import { ConflictChoices } from './conflict-choices';
import { differencesOf } from './differences';
import type { Draft } from './use-draft';

/** What somebody else saved, fetched anew for each conflict. */
function useTheirs(id: string, version: number) {
  const { queryKey, queryFn } = applicationQuery(id);
  return useQuery<ApplicationView>({
    queryKey: [...queryKey, 'theirs', version],
    queryFn: queryFn as () => Promise<ApplicationView>,
    gcTime: 0,
  });
}

/** What is being written, where another may have saved the same meanwhile. */
export interface Contested extends Pick<Draft, 'view' | 'answers' | 'version' | 'began'> {
  /** Goes on with these answers from what the other saved, `theirs`; `mine`: some of them are one's own. */
  resolve: (version: number, answers: Answers, mine: boolean, theirs: Answers) => void;
}

interface ConflictProps {
  draft: Contested;
  onSetAside: (mine: Answers | null) => void;
}

function Conflict({ draft, onSetAside }: ConflictProps): ReactElement | null {
  const { data: theirs, error } = useTheirs(draft.view.id, draft.version);
  const differences = theirs && differencesOf(draft.view.form, draft.answers, theirs.answers, draft.began());
  useEffect(() => {
    // Only the version moved on (a file was attached elsewhere): nothing to choose between.
    if (theirs && differences?.length === 0) {
      draft.resolve(theirs.version, draft.answers, true, theirs.answers);
    }
  });
  if (error !== null) return <ProblemAlert error={error} />;
  if (theirs === undefined || differences === undefined) return <Loading rows={2} />;
  if (differences.length === 0) return null;
  return (
    <ConflictChoices
      mine={draft.answers}
      theirs={theirs}
      differences={differences}
      onChosen={(answers, anyOfMine) => {
        onSetAside(anyOfMine ? null : draft.answers);
        draft.resolve(theirs.version, answers, anyOfMine, theirs.answers);
      }}
    />
  );
}

/**
 * The draft was saved from somewhere else meanwhile. The person sees both versions and chooses field by field, and may
 * take back the choice of the other one: what was written here is never lost by it.
 */
export function ConflictAlert({
  draft,
  open,
}: {
  draft: Contested;
  /** Whether there is something to choose between now. */
  open: boolean;
}): ReactElement | null {
  const { t } = useTranslation('draft');
  const [setAside, putAside] = useState<Answers | null>(null);
  if (open) return <Conflict draft={draft} onSetAside={putAside} />;
  if (setAside === null) return null;
  return (
    <Alert data-color="info" role="status">
      <Paragraph>{t('conflict.taken')}</Paragraph>
      <Button
        variant="secondary"
        data-size="sm"
        onClick={() => {
          draft.resolve(draft.version, setAside, true, draft.answers);
          putAside(null);
        }}
      >
        {t('conflict.undo')}
      </Button>
    </Alert>
  );
}
