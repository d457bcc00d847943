import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '../api/contract';
import { dayOf } from '../lib/dates';

/** The life of a case from one end to the other: what is done, where it stands, what is ahead. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }): ReactElement {
  const { t } = useTranslation();
  return (
    <ol className="timeline">
      {entries.map((entry) => (
        <li
          key={`${entry.key} ${entry.at ?? ''}`}
          data-state={entry.state}
          aria-current={entry.state === 'current' ? 'step' : undefined}
        >
          <span>
            {entry.text}
            {entry.state === 'done' && <span className="ds-sr-only"> ({t('steps.done')})</span>}
          </span>
          {entry.at !== null && <span className="subtle num">{dayOf(entry.at)}</span>}
        </li>
      ))}
    </ol>
  );
}
