import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormDefinition, ProgressReport } from '../api/contract';
import { longDate } from '../lib/dates';
import { Details } from '../ui/details';
import { ReportFacts } from './report-facts';

function Standing({ report }: { report: ProgressReport }): ReactElement {
  const { t } = useTranslation('money');
  if (report.deliveredOn !== null)
    return <span>{t('progress.delivered', { date: longDate(report.deliveredOn) })}</span>;
  return report.late ? <strong>{t('progress.late')}</strong> : <span>{t('progress.ahead')}</span>;
}

/** The progress reports of a case in the order of their days, and what those that have come say. */
interface Props {
  reports: readonly ProgressReport[];
  /** Null where none is asked for any more. */
  form: FormDefinition | null;
}

export function ProgressReports({ reports, form }: Props): ReactElement {
  const { t } = useTranslation('money');
  return (
    <ul className="plain-list stack">
      {reports.map((report) => (
        <li key={report.dueOn}>
          {t('progress.due', { date: longDate(report.dueOn) })} · <Standing report={report} />
          {report.answers !== null && form !== null && (
            <Details summary={t('progress.show', { date: longDate(report.dueOn) })}>
              <ReportFacts answers={report.answers} form={form} />
            </Details>
          )}
        </li>
      ))}
    </ul>
  );
}
