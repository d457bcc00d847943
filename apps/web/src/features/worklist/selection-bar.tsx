import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assignment, WorklistItem } from '../../api/contract';
import { Alert, Button } from '../../ui/digdir';
import { AssignDialog, LeftOut } from '../../assign/assign-dialog';

export const MOST_CHOSEN = 100;

interface Props {
  items: readonly WorklistItem[];
  chosen: readonly WorklistItem[];
  onChoose: (ids: readonly string[]) => void;
}

/** What can be done with several cases at once. */
export function SelectionBar({ items, chosen, onChoose }: Props): ReactElement {
  const { t } = useTranslation('worklist');
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState<Assignment | null>(null);
  const tooMany = chosen.length > MOST_CHOSEN;
  return (
    <div className="selection" role="group" aria-label={t('selection.label')}>
      <Button
        variant="tertiary"
        data-size="sm"
        onClick={() => onChoose(chosen.length > 0 ? [] : items.slice(0, MOST_CHOSEN).map(({ id }) => id))}
      >
        {chosen.length > 0 ? t('selection.none') : t('selection.all')}
      </Button>
      {chosen.length > 0 && (
        <>
          <span>{t('selection.count', { count: chosen.length })}</span>
          <Button variant="secondary" data-size="sm" onClick={() => !tooMany && setAsking(true)}>
            {t('assign.open')}
          </Button>
          {tooMany && <span className="subtle">{t('selection.tooMany', { most: MOST_CHOSEN })}</span>}
        </>
      )}
      {done !== null && (
        <Alert data-color={done.leftOut.length === 0 ? 'success' : 'warning'} role="status">
          {t('assign.done', { count: done.assigned.length })}
          <LeftOut outcome={done} />
        </Alert>
      )}
      {asking && (
        <AssignDialog
          items={chosen}
          onClose={() => setAsking(false)}
          onDone={(outcome) => {
            setDone(outcome);
            setAsking(false);
            onChoose([]);
          }}
        />
      )}
    </div>
  );
}
