import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationView } from '../../api/contract';
import { longDate } from '../../lib/dates';
import { Button, Heading } from '../../ui/digdir';
import { ProgressReports } from '../../ui/progress-reports';
import { ProgressForm } from './progress-form';

/** The progress reports: what is asked for, what was sent, and the form of the next one. */
export function ProgressPanel({ view }: { view: ApplicationView }): ReactElement | null {
  const { t } = useTranslation('money');
  const [writing, setWriting] = useState(false);
  const next = view.activityReports.find((report) => report.next);
  if (view.activityReports.length === 0) return null;
  return (
    <section className="box stack">
      <Heading level={2} data-size="xs">
        {t('progress.title')}
      </Heading>
      <ProgressReports reports={view.activityReports} />
      {next !== undefined && !writing && (
        <Button variant="secondary" onClick={() => setWriting(true)}>
          {t('progress.start', { date: longDate(next.dueOn) })}
        </Button>
      )}
      {next !== undefined && writing && (
        <ProgressForm view={view} dueOn={next.dueOn} onClose={() => setWriting(false)} />
      )}
    </section>
  );
}
