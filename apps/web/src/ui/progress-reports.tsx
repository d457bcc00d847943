import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgressReport } from '../api/contract';
import { longDate } from '../lib/dates';
import { kroner } from '../lib/money';
import { Details } from './details';
import { Facts } from './facts';

function Standing({ report }: { report: ProgressReport }): ReactElement {
  const { t } = useTranslation('money');
  if (report.deliveredOn !== null)
    return <span>{t('progress.delivered', { date: longDate(report.deliveredOn) })}</span>;
  return report.late ? <strong>{t('progress.late')}</strong> : <span>{t('progress.ahead')}</span>;
}

/** The progress reports of a case in the order of their days, and what those that have come say. */
export function ProgressReports({ reports }: { reports: readonly ProgressReport[] }): ReactElement {
  const { t } = useTranslation('money');
  return (
    <ul className="plain-list stack">
      {reports.map((report) => (
        <li key={report.dueOn}>
          {t('progress.due', { date: longDate(report.dueOn) })} · <Standing report={report} />
          {report.deliveredOn !== null && (
            <Details summary={t('progress.show', { date: longDate(report.dueOn) })}>
              <Facts
                facts={[
                  { label: t('progress.participants'), value: report.participants },
                  { label: t('progress.spent'), value: kroner(report.spentOre ?? 0) },
                  {
                    label: t('progress.summary'),
                    value: <span className="as-written">{report.summary}</span>,
                  },
                ]}
              />
            </Details>
          )}
        </li>
      ))}
    </ul>
  );
}
