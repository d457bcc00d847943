import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDeadline } from '../../api/contract';
import { dateInWords, daysUntil } from '../../lib/dates';
import { Heading } from '../../ui/digdir';

/** Marks of a project: they pass without anybody being late. */
const NO_DUTY = new Set(['project_start', 'project_end']);

/** How near a day is, in words. */
export function DaysLeft({
  date,
  today,
  duty = true,
}: {
  date: string;
  today: string;
  duty?: boolean;
}): ReactElement {
  const { t } = useTranslation('mine');
  const count = daysUntil(today, date);
  const late = duty ? t('days.passed') : t('days.past');
  return (
    <span
      className="days-left"
      data-near={!duty ? 'far' : count < 0 ? 'passed' : count <= 7 ? 'soon' : 'far'}
    >
      ({count < 0 ? late : count === 0 ? t('days.today') : t('days.left', { count })})
    </span>
  );
}

/** The days to think of from here on. */
export function CaseDeadlines({
  deadlines,
  today,
}: {
  deadlines: readonly CaseDeadline[];
  today: string;
}): ReactElement | null {
  const { t } = useTranslation('mine');
  if (deadlines.length === 0) return null;
  return (
    <aside className="side-box" aria-labelledby="frister">
      <Heading level={2} data-size="2xs" id="frister">
        {t('deadlines')}
      </Heading>
      <dl className="facts case-deadlines">
        {deadlines.map(({ key, text, date }) => (
          <div key={key}>
            <dt>{text}</dt>
            <dd>
              <time dateTime={date}>{dateInWords(date)}</time>{' '}
              <DaysLeft date={date} today={today} duty={!NO_DUTY.has(key)} />
            </dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}
