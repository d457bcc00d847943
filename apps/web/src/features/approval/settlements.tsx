import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { settlementsQuery } from '../../api/staff-queries';
import { Async } from '../../ui/async';
import { Heading } from '../../ui/digdir';
import { EmptyState } from '../../ui/empty-state';
import { WaitingSettlementCard } from './waiting-settlement';

/** Proposed settlements that wait for a second person; one request, however many there are. */
export function Settlements(): ReactElement {
  const { t } = useTranslation('cases');
  const query = useQuery(settlementsQuery);
  return (
    <section className="section">
      <Heading level={2} data-size="xs">
        {t('approval.settlements')}{' '}
        {query.data !== undefined && <span className="count num">{query.data.length}</span>}
      </Heading>
      <Async query={query} rows={2}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState text={t('approval.noSettlements')} />
          ) : (
            <ul className="card-list">
              {items.map((item) => (
                <WaitingSettlementCard key={item.id} item={item} />
              ))}
            </ul>
          )
        }
      </Async>
    </section>
  );
}
