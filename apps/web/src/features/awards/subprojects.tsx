import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert, Button, Heading } from '../../ui/digdir';
import { MoneyField } from '../../ui/money-field';
import { TextField } from '../../ui/text-field';
import type { SubprojectDraft } from './direct-award-draft';

interface Props {
  rows: readonly SubprojectDraft[];
  /** Names of the fields that cannot be sent. */
  faulty: ReadonlySet<string>;
  error: string | undefined;
  onChange: (rows: readonly SubprojectDraft[]) => void;
}

/** How an award is shared between sub-projects; together they are the whole award. */
export function Subprojects({ rows, faulty, error, onChange }: Props): ReactElement {
  const { t } = useTranslation(['awards', 'common']);
  const change = (place: number, row: SubprojectDraft): void => onChange(rows.with(place, row));
  return (
    <section className="section">
      <Heading level={2} data-size="xs">
        {t('direct.subprojects')}
      </Heading>
      {error !== undefined && <Alert data-color="danger">{error}</Alert>}
      {rows.map((row, place) => (
        <fieldset key={place}>
          <legend>{t('direct.subproject', { number: place + 1 })}</legend>
          <TextField
            id={`delprosjekt-${place}`}
            label={t('direct.subprojectName')}
            maxLength={200}
            value={row.name}
            onChange={(name) => change(place, { ...row, name })}
            error={faulty.has(`name-${place}`) ? t('common:fault.required') : undefined}
          />
          <MoneyField
            id={`del-${place}`}
            label={t('direct.amount')}
            value={row.amount}
            onChange={(amount) => change(place, { ...row, amount })}
            error={faulty.has(`part-${place}`) ? t('direct.badAmount') : undefined}
          />
          <Button
            type="button"
            variant="tertiary"
            data-size="sm"
            onClick={() => onChange(rows.filter((_, other) => other !== place))}
          >
            {t('direct.remove', { number: place + 1 })}
          </Button>
        </fieldset>
      ))}
      <Button
        type="button"
        variant="secondary"
        data-size="sm"
        onClick={() => onChange([...rows, { name: '', amount: undefined }])}
      >
        {t('direct.add')}
      </Button>
    </section>
  );
}
