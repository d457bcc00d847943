import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { read, type Query } from '../../api/http';
import type { TransferPage } from '../../api/staff-contract';
import { TransferTable } from '../../transfers/transfer-table';
import { Button } from '../../ui/digdir';
import { EmptyState } from '../../ui/empty-state';
import { Loading } from '../../ui/loading';
import { ProblemAlert } from '../../ui/problem-alert';

/** The transfers behind the figures, as many as one asks for. */
export function FrameTransfers({ query }: { query: Query }): ReactElement {
  const { t } = useTranslation(['finance', 'common']);
  const list = useInfiniteQuery({
    queryKey: ['ledger', 'transfers', query],
    queryFn: ({ pageParam }) =>
      read<TransferPage>('/api/ledger/transfers', { ...query, cursor: pageParam, limit: 50 }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
  if (list.error !== null) return <ProblemAlert error={list.error} />;
  if (list.data === undefined) return <Loading />;
  const items = list.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <EmptyState text={t('frame.noTransfers')} />;
  return (
    <>
      <TransferTable transfers={items} />
      {list.hasNextPage && (
        <div className="more">
          <Button
            variant="secondary"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {t('common:table.more')}
          </Button>
        </div>
      )}
    </>
  );
}
