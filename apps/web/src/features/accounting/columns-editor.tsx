import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/digdir';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { moved, newColumn, PAYMENT_FIELDS, type EditedColumn } from './edited-columns';

interface Props {
  columns: readonly EditedColumn[];
  onChange: (columns: readonly EditedColumn[]) => void;
}

const MOST = 60;

/** The columns of the file in their order, each with its heading and what it holds. */
export function ColumnsEditor({ columns, onChange }: Props): ReactElement {
  const { t } = useTranslation('format');
  const set = (place: number, column: EditedColumn): void => onChange(columns.with(place, column));
  return (
    <>
      <ol className="column-list">
        {columns.map((column, place) => (
          <li key={column.key}>
            <ColumnFields column={column} place={place + 1} onChange={(changed) => set(place, changed)} />
            <div className="column-acts">
              <ActButton
                text={t('up')}
                column={column}
                place={place + 1}
                disabled={place === 0}
                onClick={() => onChange(moved(columns, place, -1))}
              />
              <ActButton
                text={t('down')}
                column={column}
                place={place + 1}
                disabled={place === columns.length - 1}
                onClick={() => onChange(moved(columns, place, 1))}
              />
              <ActButton
                text={t('remove')}
                column={column}
                place={place + 1}
                disabled={columns.length === 1}
                onClick={() => onChange(columns.filter(({ key }) => key !== column.key))}
              />
            </div>
          </li>
        ))}
      </ol>
      {columns.length < MOST && (
        <div>
          <Button variant="secondary" data-size="sm" onClick={() => onChange([...columns, newColumn()])}>
            {t('add')}
          </Button>
        </div>
      )}
    </>
  );
}

function ActButton(props: {
  text: string;
  column: EditedColumn;
  place: number;
  disabled: boolean;
  onClick: () => void;
}): ReactElement {
  const { t } = useTranslation('format');
  const { text, column, place, disabled, onClick } = props;
  return (
    <Button
      variant="tertiary"
      data-size="sm"
      aria-disabled={disabled}
      onClick={disabled ? undefined : onClick}
    >
      {text} <span className="ds-sr-only">{t('columnNamed', { place, name: column.name })}</span>
    </Button>
  );
}

function ColumnFields(props: {
  column: EditedColumn;
  place: number;
  onChange: (column: EditedColumn) => void;
}): ReactElement {
  const { t } = useTranslation('format');
  const { column, place, onChange } = props;
  const hidden = (text: string, whole: string): ReactElement => (
    <>
      <span aria-hidden="true">{text}</span>
      <span className="ds-sr-only">{whole}</span>
    </>
  );
  return (
    <>
      <TextField
        id={`navn-${column.key}`}
        label={hidden(t('name'), t('nameOf', { place }))}
        size={18}
        value={column.name}
        onChange={(name) => onChange({ ...column, name })}
      />
      <SelectField
        id={`felt-${column.key}`}
        label={hidden(t('holds'), t('holdsOf', { place }))}
        empty={t('fixed')}
        choices={PAYMENT_FIELDS.map((field) => ({ value: field, label: t(`field.${field}`) }))}
        value={column.field}
        onChange={(chosen) =>
          onChange({ ...column, field: PAYMENT_FIELDS.find((field) => field === chosen) })
        }
      />
      {column.field === undefined && (
        <TextField
          id={`fast-${column.key}`}
          label={hidden(t('fixed'), t('fixedOf', { place }))}
          size={14}
          value={column.fixed}
          onChange={(fixed) => onChange({ ...column, fixed })}
        />
      )}
    </>
  );
}
