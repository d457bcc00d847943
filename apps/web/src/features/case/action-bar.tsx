import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/contract';
import type { AllowedAction } from '../../api/contract';
import { Button } from '../../ui/digdir';
import { Hindrances } from '../../ui/hindrances';
import { ActionDialog } from './action-dialog';
import { HEAVY } from './action-fields';

/** The next lawful acts, always in reach, and in words why others are not there. */
export function ActionBar({ view }: { view: CaseView }): ReactElement | null {
  const { t } = useTranslation('cases');
  const [chosen, setChosen] = useState<AllowedAction | null>(null);
  const { allowedActions, hindrances } = view;
  if (chosen === null && allowedActions.length === 0 && hindrances.length === 0) return null;
  const ordered = [...allowedActions].sort(
    (a, b) => Number(HEAVY.has(a.action)) - Number(HEAVY.has(b.action)),
  );
  const main = ordered.find((action) => !HEAVY.has(action.action) && action.action !== 'request_information');
  return (
    <section className="action-bar" aria-label={t('action.label')}>
      <div className="bar">
        <Hindrances hindrances={hindrances} caseId={view.id} />
        <div className="action-buttons">
          {ordered.map((action) => (
            <Button
              key={action.action}
              variant={action === main ? 'primary' : HEAVY.has(action.action) ? 'tertiary' : 'secondary'}
              {...(HEAVY.has(action.action) ? { 'data-color': 'danger' as const } : {})}
              onClick={() => setChosen(action)}
            >
              {action.label}
            </Button>
          ))}
        </div>
      </div>
      {chosen !== null && <ActionDialog view={view} action={chosen} onClose={() => setChosen(null)} />}
    </section>
  );
}
