import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { versionFile, type Definition } from '../../api/scheme-queries';
import { dayOf } from '../../lib/dates';
import { DataTable } from '../../ui/data-table';

/** What is published, by whom and when; each can be taken out as a file. */
export function VersionsTable({ definition }: { definition: Definition }): ReactElement {
  const { t } = useTranslation('schemes');
  const { kind, key, versions } = definition;
  return (
    <DataTable
      caption={t('versions')}
      rows={versions}
      rowKey={({ version }) => String(version)}
      columns={[
        { key: 'version', head: t('column.version'), cell: ({ version }) => version },
        {
          key: 'when',
          head: t('column.published'),
          cell: ({ publishedAt }) => (publishedAt === null ? '–' : dayOf(publishedAt)),
        },
        {
          key: 'prepared',
          head: t('column.preparedBy'),
          cell: ({ preparedBy }) => preparedBy ?? t('fromFile'),
        },
        {
          key: 'published',
          head: t('column.publishedBy'),
          cell: ({ publishedBy }) => publishedBy ?? t('fromFile'),
        },
        {
          key: 'file',
          head: t('column.file'),
          cell: ({ version }) => (
            <a className="ds-link" href={versionFile(kind, key, version)} download={`${key}-${version}.json`}>
              {t('takeOutVersion', { version })}
            </a>
          ),
        },
      ]}
    />
  );
}
