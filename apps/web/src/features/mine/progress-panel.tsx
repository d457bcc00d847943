import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationView } from '../../api/contract';
import { longDate } from '../../lib/dates';
import { forgetKept, hasKept } from '../../lib/use-kept';
import { Button, Heading } from '../../ui/digdir';
import { ProgressReports } from '../../form/progress-reports';
import { useCommand } from '../../api/use-command';
import { ReportForm } from './report-form';

/** The progress reports: what is asked for, what was sent, and the form of the next one. */
export function ProgressPanel({ view }: { view: ApplicationView }): ReactElement | null {
  const { t } = useTranslation('money');
  const next = view.activityReports.find((report) => report.next);
  const kept = `underveis.${view.id}.${next?.dueOn ?? ''}`;
  const [writing, setWriting] = useState(() => hasKept(kept));
  const done = (): void => {
    forgetKept(kept);
    setWriting(false);
  };
  const send = useCommand<unknown>({ touches: [['applications'], ['inbox']], onDone: done });
  const form = view.reportForms?.activity ?? null;
  if (view.activityReports.length === 0) return null;
  return (
    <section className="box stack">
      <Heading level={2} data-size="xs">
        {t('progress.title')}
      </Heading>
      <ProgressReports reports={view.activityReports} form={form} />
      {next !== undefined && !writing && (
        <Button variant="secondary" onClick={() => setWriting(true)}>
          {t('progress.start', { date: longDate(next.dueOn) })}
        </Button>
      )}
      {next !== undefined && writing && form !== null && (
        <ReportForm
          form={form}
          label={t('progress.send')}
          kept={kept}
          sending={send.isPending}
          error={send.error}
          onSend={(answers) =>
            send.mutate({
              path: `/api/applications/${view.id}/activity-reports`,
              method: 'POST',
              body: { dueOn: next.dueOn, answers },
            })
          }
          onClose={() => setWriting(false)}
        />
      )}
    </section>
  );
}
