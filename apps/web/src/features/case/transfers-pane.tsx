import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { caseTransfersQuery, meQuery } from '../../api/queries';
import { TransferTable } from '../../transfers/transfer-table';
import { Async } from '../../ui/async';
import { EmptyState } from '../../ui/empty-state';

export function TransfersPane({ caseId }: { caseId: string }): ReactElement {
  const { t } = useTranslation('cases');
  const { data: me } = useSuspenseQuery(meQuery);
  const follows = me.user?.roles.some((role) => role === 'finance' || role === 'auditor') === true;
  const query = useQuery(caseTransfersQuery(caseId));
  return (
    <Async query={query}>
      {(transfers) =>
        transfers.length === 0 ? (
          <EmptyState text={t('transfers.none')} />
        ) : (
          <TransferTable transfers={transfers} inCase followed={follows} />
        )
      }
    </Async>
  );
}
