import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaymentFileFormat } from '../../api/accounting-queries';
import { DataTable } from '../../ui/data-table';
import { Facts } from '../../ui/facts';
import { useMarkNames } from './use-mark-names';

/** The format for whoever may read but not change it. */
export function FormatTable({ format }: { format: PaymentFileFormat }): ReactElement {
  const { t } = useTranslation('format');
  const names = useMarkNames();
  return (
    <div className="accounting-part">
      <Facts
        layout="grid"
        facts={[
          { label: t('separator'), value: names.separator[format.separator] },
          { label: t('decimalMark'), value: names.decimalMark[format.decimalMark] },
          { label: t('dateForm'), value: names.dateForm[format.dateForm] },
          { label: t('header'), value: format.header ? t('yes') : t('no') },
          { label: t('byteOrderMark'), value: format.byteOrderMark ? t('yes') : t('no') },
        ]}
      />
      <DataTable
        caption={t('columns')}
        rows={format.columns.map((column, index) => ({ ...column, place: index + 1 }))}
        rowKey={({ name }) => name}
        columns={[
          { key: 'place', head: t('place'), cell: ({ place }) => <span className="num">{place}</span> },
          { key: 'name', head: t('name'), cell: ({ name }) => <span className="as-written">{name}</span> },
          {
            key: 'holds',
            head: t('holds'),
            cell: ({ field, fixed }) =>
              field === undefined ? (
                <>
                  {t('fixed')}: <span className="as-written">{fixed}</span>
                </>
              ) : (
                t(`field.${field}`)
              ),
          },
        ]}
      />
    </div>
  );
}
