import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaymentFileFormat } from '../../api/accounting-queries';
import { useCommand } from '../../api/use-command';
import { CheckboxField } from '../../ui/checkbox-field';
import { ChoiceField } from '../../ui/choice-field';
import { Alert, Button, Heading } from '../../ui/digdir';
import { ProblemAlert } from '../../ui/problem-alert';
import { ColumnsEditor } from './columns-editor';
import { editedColumns, sentColumns, type EditedColumn } from './edited-columns';
import { FormatPreview } from './format-preview';
import { useMarkNames } from './use-mark-names';

type Marks = Omit<PaymentFileFormat, 'version' | 'columns'>;

const marksOf = ({ separator, decimalMark, dateForm, header, byteOrderMark }: PaymentFileFormat): Marks => ({
  ...{ separator, decimalMark, dateForm, header, byteOrderMark },
});

/** Radio buttons for one of the marks of the file. */
function MarkField<Mark extends string>(props: {
  id: string;
  label: string;
  names: Readonly<Record<Mark, string>>;
  value: Mark;
  onChange: (mark: Mark) => void;
}): ReactElement {
  const { names, onChange, ...field } = props;
  const marks = Object.keys(names) as Mark[];
  return (
    <ChoiceField
      {...field}
      choices={marks.map((mark) => ({ value: mark, label: names[mark] }))}
      onChange={(chosen) => marks.filter((mark) => mark === chosen).forEach(onChange)}
    />
  );
}

/** Changes the format; the preview follows, and nothing counts before it is saved. */
export function FormatForm({ format }: { format: PaymentFileFormat }): ReactElement {
  const { t } = useTranslation('format');
  const names = useMarkNames();
  const [marks, setMarks] = useState(() => marksOf(format));
  const [columns, setColumns] = useState<readonly EditedColumn[]>(() => editedColumns(format.columns));
  const run = useCommand<PaymentFileFormat>({ touches: [['accounting', 'format']] });
  const shown = { ...marks, columns: sentColumns(columns) };
  const change = (part: Partial<Marks>): void => setMarks({ ...marks, ...part });
  const undo = (): void => {
    setMarks(marksOf(format));
    setColumns(editedColumns(format.columns));
    run.reset();
  };
  return (
    <form
      noValidate
      className="accounting-part"
      onSubmit={(event) => {
        event.preventDefault();
        run.mutate({
          path: '/api/finance/payment-file-format',
          method: 'PUT',
          version: format.version,
          body: shown,
        });
      }}
    >
      <p className="subtle">{t('version', { version: format.version })}</p>
      <div className="format-marks">
        <MarkField
          id="skilletegn"
          label={t('separator')}
          names={names.separator}
          value={marks.separator}
          onChange={(separator) => change({ separator })}
        />
        <MarkField
          id="desimaltegn"
          label={t('decimalMark')}
          names={names.decimalMark}
          value={marks.decimalMark}
          onChange={(decimalMark) => change({ decimalMark })}
        />
        <MarkField
          id="datoer"
          label={t('dateForm')}
          names={names.dateForm}
          value={marks.dateForm}
          onChange={(dateForm) => change({ dateForm })}
        />
        <div>
          <CheckboxField
            id="overskrifter"
            label={t('header')}
            value={marks.header}
            onChange={(header) => change({ header })}
          />
          <CheckboxField
            id="utf8"
            label={t('byteOrderMark')}
            value={marks.byteOrderMark}
            onChange={(byteOrderMark) => change({ byteOrderMark })}
          />
        </div>
      </div>
      <Heading level={2} data-size="xs">
        {t('columns')}
      </Heading>
      <ColumnsEditor columns={columns} onChange={setColumns} />
      <FormatPreview format={shown} />
      <ProblemAlert error={run.error} />
      {run.isSuccess && (
        <Alert data-color="success" role="status">
          {t('saved')}
        </Alert>
      )}
      <div className="button-row">
        <Button type="submit" loading={run.isPending}>
          {t('save')}
        </Button>
        <Button variant="tertiary" onClick={undo}>
          {t('undo')}
        </Button>
      </div>
    </form>
  );
}
