import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { transfersQuery } from '../../api/queries';
import { TransferTable } from '../../transfers/transfer-table';
import { Button } from '../../ui/digdir';
import { EmptyState } from '../../ui/empty-state';
import { Loading } from '../../ui/loading';
import { ProblemAlert } from '../../ui/problem-alert';

/** The transfers behind the figures, as many as one asks for. */
export function FrameTransfers({ query }: { query: Parameters<typeof transfersQuery>[0] }): ReactElement {
  const { t } = useTranslation(['finance', 'common']);
  const list = useInfiniteQuery(transfersQuery(query));
  if (list.error !== null) return <ProblemAlert error={list.error} />;
  if (list.data === undefined) return <Loading />;
  const items = list.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <EmptyState text={t('frame.noTransfers')} />;
  return (
    <>
      <TransferTable transfers={items} followed />
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
