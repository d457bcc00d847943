import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { trialQuery } from '../../api/scheme-queries';
import { kroner } from '../../lib/money';
import { Async } from '../../ui/async';
import { DataTable } from '../../ui/data-table';
import { Button, Paragraph } from '../../ui/digdir';
import { EmptyState } from '../../ui/empty-state';
import { Facts } from '../../ui/facts';

/** Whose amount would change under the draft, from what to what; nothing is decided by it. */
export function TrialTab({ id }: { id: string }): ReactElement {
  const { t } = useTranslation('schemes');
  const [page, setPage] = useState(1);
  const query = useQuery({ ...trialQuery(id, page), placeholderData: keepPreviousData });
  return (
    <Async query={query}>
      {(trial) => (
        <>
          <Paragraph>{t('trial.intro')}</Paragraph>
          <Facts
            facts={[
              { label: t('trial.cases'), value: trial.cases },
              { label: t('trial.changed'), value: trial.changed },
              { label: t('trial.before'), value: kroner(trial.beforeOre) },
              { label: t('trial.after'), value: kroner(trial.afterOre) },
            ]}
          />
          {trial.items.length === 0 ? (
            <EmptyState text={t('trial.none')} />
          ) : (
            <DataTable
              caption={t('trial.caption')}
              rows={trial.items}
              rowKey={({ caseNumber }) => caseNumber}
              columns={[
                { key: 'case', head: t('trial.case'), cell: ({ caseNumber }) => caseNumber },
                {
                  key: 'before',
                  head: t('column.before'),
                  numeric: true,
                  cell: (row) => kroner(row.beforeOre),
                },
                { key: 'after', head: t('column.after'), numeric: true, cell: (row) => kroner(row.afterOre) },
                {
                  key: 'because',
                  head: t('trial.because'),
                  cell: ({ because }) => <span className="as-written">{because ?? '–'}</span>,
                },
              ]}
            />
          )}
          {trial.pages > 1 && (
            <nav className="button-row" aria-label={t('trial.pages')}>
              {page > 1 && (
                <Button variant="secondary" data-size="sm" onClick={() => setPage(page - 1)}>
                  {t('trial.previous')}
                </Button>
              )}
              <span>{t('trial.page', { page: trial.page, pages: trial.pages })}</span>
              {page < trial.pages && (
                <Button variant="secondary" data-size="sm" onClick={() => setPage(page + 1)}>
                  {t('trial.next')}
                </Button>
              )}
            </nav>
          )}
        </>
      )}
    </Async>
  );
}
