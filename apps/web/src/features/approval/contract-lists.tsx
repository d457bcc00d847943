import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { waitingContractListsQuery } from '../../api/contract-list-queries';
import { Async } from '../../ui/async';
import { Heading } from '../../ui/digdir';
import { EmptyState } from '../../ui/empty-state';
import { WaitingContractList } from './waiting-contract-list';

/** Contract lists that wait for a second person, to approve or to post them. */
export function ContractLists(): ReactElement {
  const { t } = useTranslation('awards');
  const query = useQuery(waitingContractListsQuery);
  return (
    <section className="section">
      <Heading level={2} data-size="xs">
        {t('list.title')} {query.data !== undefined && <span className="count num">{query.data.length}</span>}
      </Heading>
      <Async query={query} rows={2}>
        {(lists) =>
          lists.length === 0 ? (
            <EmptyState text={t('waiting.none')} />
          ) : (
            <ul className="card-list">
              {lists.map((list) => (
                <WaitingContractList key={list.id} list={list} />
              ))}
            </ul>
          )
        }
      </Async>
    </section>
  );
}
