import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { waitingRecoveriesQuery, waitingRecoveryFiguresQuery } from '../api/staff-queries';
import { kroner } from '../lib/money';
import { ExportLinks } from '../saving/export-links';
import { ShownOf } from '../saving/shown-of';
import { Async } from '../ui/async';
import { Heading } from '../ui/digdir';
import { EmptyState } from '../ui/empty-state';
import { RecoveryList } from './recovery-list';

/** Recoveries that wait for a second person: how many and how much, those that are shown, and a file with all. */
export function WaitingRecoveries(): ReactElement {
  const { t } = useTranslation('recoveries');
  const query = useQuery(waitingRecoveriesQuery);
  const { data: all } = useQuery(waitingRecoveryFiguresQuery);
  return (
    <section className="section">
      <Heading level={2} data-size="xs">
        {t('waiting.title')} {all !== undefined && <span className="count num">{all.recoveries}</span>}
      </Heading>
      <Async query={query} rows={2}>
        {(recoveries) =>
          recoveries.length === 0 ? (
            <EmptyState text={t('waiting.none')} />
          ) : (
            <>
              {all !== undefined && recoveries.length > 1 && (
                <p className="subtle num">{kroner(all.amountOre)}</p>
              )}
              <RecoveryList recoveries={recoveries} />
              <ShownOf shown={recoveries.length} of={all?.recoveries} />
              <ExportLinks
                path="/api/recoveries/export"
                query={{ state: 'proposed' }}
                what={t('waiting.title')}
              />
            </>
          )
        }
      </Async>
    </section>
  );
}
