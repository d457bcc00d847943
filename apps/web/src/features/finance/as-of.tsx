import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isDate } from '../../lib/dates';
import { DateField, type DateValue } from '../../ui/date-field';
import { Button } from '../../ui/digdir';

interface Props {
  value: string | undefined;
  onChange: (date: string | undefined) => void;
}

/** The date the figures are asked for. */
export function AsOf({ value, onChange }: Props): ReactElement {
  const { t } = useTranslation(['finance', 'common']);
  const [typed, setTyped] = useState<DateValue>(value);
  const [tried, setTried] = useState(false);
  const bad = typed !== undefined && !isDate(typed);
  return (
    <form
      noValidate
      className="as-of"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!bad) onChange(typed);
      }}
    >
      <DateField
        id="felt-per"
        label={t('asOf.label')}
        value={typed}
        onChange={setTyped}
        error={tried && bad ? t('common:date.notADate') : undefined}
      />
      <Button type="submit" variant="secondary">
        {t('asOf.show')}
      </Button>
    </form>
  );
}
