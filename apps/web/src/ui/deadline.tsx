import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { daysUntil, shortDate } from '../lib/dates';

const SOON = 7;

interface Props {
  date: string | null;
  today: string;
  /** What it is for. */
  text?: string | null;
}

/** A deadline and how near it is, in words and not by colour alone. */
export function Deadline({ date, today, text = null }: Props): ReactElement {
  const { t } = useTranslation();
  if (date === null) return <>–</>;
  const days = daysUntil(today, date);
  const near =
    days < 0 ? t('deadline.passed') : days === 0 ? t('deadline.today') : t('deadline.in', { count: days });
  return (
    <span className="deadline-cell" data-near={days < 0 ? 'passed' : days <= SOON ? 'soon' : 'far'}>
      <span className="num nowrap">{shortDate(date)}</span>
      {text !== null && <span className="under">{text}</span>}
      {days <= SOON && <span className="under">{near}</span>}
    </span>
  );
}
