import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { approvalsQuery } from '../../api/staff-queries';
import { Async } from '../../ui/async';
import { Heading } from '../../ui/digdir';
import { EmptyState } from '../../ui/empty-state';
import { WaitingDecision } from './waiting-decision';

/** Recommendations that wait for a second person; one request, however many there are. */
export function Decisions(): ReactElement {
  const { t } = useTranslation('cases');
  const query = useQuery(approvalsQuery);
  return (
    <section className="section">
      <Heading level={2} data-size="xs">
        {t('approval.decisions')}{' '}
        {query.data !== undefined && <span className="count num">{query.data.length}</span>}
      </Heading>
      <Async query={query} rows={2}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState text={t('approval.noDecisions')} />
          ) : (
            <ul className="card-list">
              {items.map((item) => (
                <WaitingDecision key={item.id} item={item} />
              ))}
            </ul>
          )
        }
      </Async>
    </section>
  );
}
