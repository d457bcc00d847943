import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorklistColumn } from '../../api/contract';
import { CheckboxField } from '../../ui/checkbox-field';
import { Details } from '../../ui/details';
import { ALL_COLUMNS } from './columns';

/** Which columns the table has; the case's number always stands first. */
export function ColumnsMenu({
  columns,
  onChange,
}: {
  columns: readonly WorklistColumn[];
  onChange: (columns: readonly WorklistColumn[]) => void;
}): ReactElement {
  const { t } = useTranslation('worklist');
  return (
    <Details summary={t('columns.title')}>
      <div className="filter-grid">
        {ALL_COLUMNS.map((column) => (
          <CheckboxField
            key={column}
            id={`kolonne-${column}`}
            label={t(`column.${column}`)}
            value={columns.includes(column)}
            onChange={(shown) =>
              onChange(ALL_COLUMNS.filter((each) => (each === column ? shown : columns.includes(each))))
            }
          />
        ))}
      </div>
    </Details>
  );
}
