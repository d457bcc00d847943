import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationCard } from '../api/contract';
import { clockOf, dayOf } from '../lib/dates';
import { Button } from '../ui/digdir';

type Draft = ApplicationCard & { draft: NonNullable<ApplicationCard['draft']> };

export const isDraft = (card: ApplicationCard): card is Draft => card.draft !== null;

/** Applications that are not sent: what they are, who saved them last and when, and the way back to them. */
export function DraftList({ drafts }: { drafts: readonly Draft[] }): ReactElement {
  const { t } = useTranslation('draft');
  return (
    <ul className="draft-list">
      {drafts.map(({ id, title, callName, applicantName, draft }) => (
        <li key={id}>
          <div>
            <strong>{title ?? t('list.untitled')}</strong>
            <span className="under">
              {callName} · {applicantName}
            </span>
            <span className="under">
              {draft.open
                ? t('list.saved', {
                    date: dayOf(draft.savedAt),
                    time: clockOf(draft.savedAt),
                    name: draft.savedBy,
                  })
                : t('list.closed')}
            </span>
          </div>
          <Button asChild variant="secondary" data-size="sm">
            <Link to="/min/soknad/$id/steg/$step" params={{ id, step: '1' }}>
              {draft.open ? t('list.continue') : t('list.read')}{' '}
              <span className="ds-sr-only">{title ?? t('list.untitled')}</span>
            </Link>
          </Button>
        </li>
      ))}
    </ul>
  );
}
