import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { waitingRecoveriesQuery } from '../api/staff-queries';
import { Async } from '../ui/async';
import { Heading } from '../ui/digdir';
import { EmptyState } from '../ui/empty-state';
import { RecoveryList } from './recovery-list';

/** Recoveries that wait for a second person. */
export function WaitingRecoveries(): ReactElement {
  const { t } = useTranslation('recoveries');
  const query = useQuery(waitingRecoveriesQuery);
  return (
    <section className="section">
      <Heading level={2} data-size="xs">
        {t('waiting.title')}{' '}
        {query.data !== undefined && <span className="count num">{query.data.length}</span>}
      </Heading>
      <Async query={query} rows={2}>
        {(recoveries) =>
          recoveries.length === 0 ? (
            <EmptyState text={t('waiting.none')} />
          ) : (
            <RecoveryList recoveries={recoveries} />
          )
        }
      </Async>
    </section>
  );
}
