import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AidPeriod } from '../../api/aid-queries';
import { isDate } from '../../lib/dates';
import { DateField, type DateValue } from '../../ui/date-field';
import { Button } from '../../ui/digdir';

interface Props {
  value: AidPeriod;
  onChange: (period: AidPeriod) => void;
}

const isDay = (value: DateValue): value is string => value !== undefined && isDate(value);

/** From which day to which the awards were decided. */
export function AidPeriodForm({ value, onChange }: Props): ReactElement {
  const { t } = useTranslation(['aid', 'common']);
  const [from, setFrom] = useState<DateValue>(value.from);
  const [to, setTo] = useState<DateValue>(value.to);
  const [tried, setTried] = useState(false);
  const turned = isDay(from) && isDay(to) && to < from;
  return (
    <form
      noValidate
      className="finance-filter"
      aria-label={t('period')}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isDay(from) && isDay(to) && !turned) onChange({ from, to });
      }}
    >
      <DateField
        id="felt-fra"
        label={t('from')}
        value={from}
        onChange={setFrom}
        error={tried && !isDay(from) ? t('common:date.notADate') : undefined}
      />
      <DateField
        id="felt-til"
        label={t('to')}
        value={to}
        onChange={setTo}
        error={
          tried && !isDay(to) ? t('common:date.notADate') : tried && turned ? t('notAPeriod') : undefined
        }
      />
      <Button type="submit" variant="secondary">
        {t('show')}
      </Button>
    </form>
  );
}
