import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatusFile } from '../../api/accounting-queries';
import { dayOf } from '../../lib/dates';
import { DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';

/** The answers of the accounting system, the newest first. */
export function StatusFilesTable({ files }: { files: readonly StatusFile[] }): ReactElement {
  const { t } = useTranslation('accounting');
  if (files.length === 0) return <EmptyState text={t('status.none')} />;
  return (
    <DataTable
      caption={t('status.files')}
      rows={files}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          head: t('column.file'),
          cell: ({ id, fileName }) => (
            <Link className="ds-link strong as-written" to="/okonomi/bilag/svar/$id" params={{ id }}>
              {fileName}
            </Link>
          ),
        },
        {
          key: 'received',
          head: t('column.received'),
          cell: ({ receivedAt }) => <span className="num nowrap">{dayOf(receivedAt)}</span>,
        },
        { key: 'confirmed', head: t('outcome.confirmed'), numeric: true, cell: ({ confirmed }) => confirmed },
        { key: 'failed', head: t('outcome.failed'), numeric: true, cell: ({ failed }) => failed },
        {
          key: 'repeated',
          head: t('outcome.repeated'),
          numeric: true,
          minor: true,
          cell: (file) => file.repeated,
        },
        { key: 'different', head: t('outcome.difference'), numeric: true, cell: (file) => file.differences },
      ]}
    />
  );
}
