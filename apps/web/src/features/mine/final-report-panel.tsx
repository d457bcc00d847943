import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationView, FinalReport } from '../../api/contract';
import { longDate } from '../../lib/dates';
import { forgetKept, hasKept } from '../../lib/use-kept';
import { Button, Heading } from '../../ui/digdir';
import { Details } from '../../ui/details';
import { ReportFacts } from '../../form/report-facts';
import { ReportForm } from './report-form';
import { actionOf, useCaseAction } from './use-case-action';

function Delivered({ view, report }: { view: ApplicationView; report: FinalReport }): ReactElement {
  const { t } = useTranslation('apply');
  return (
    <>
      <p>{t('report.delivered', { date: longDate(report.deliveredOn) })}</p>
      <Details summary={t('report.show')}>
        {view.reportForms !== null && <ReportFacts answers={report.answers} form={view.reportForms.final} />}
      </Details>
    </>
  );
}

/** The final report: the form when it may be sent, afterwards what was sent. */
export function FinalReportPanel({ view }: { view: ApplicationView }): ReactElement | null {
  const { t } = useTranslation('apply');
  const kept = `rapport.${view.id}`;
  const [writing, setWriting] = useState(() => hasKept(kept));
  const action = actionOf(view, 'deliver_final_report');
  const send = useCaseAction(view, 'final-report', () => {
    forgetKept(kept);
    setWriting(false);
  });
  if (view.finalReport === null && action === undefined) return null;
  return (
    <section className="box">
      <Heading level={2} data-size="xs">
        {t('report.title')}
      </Heading>
      {view.finalReport !== null && <Delivered view={view} report={view.finalReport} />}
      {action !== undefined && !writing && (
        <>
          <p>{t('report.intro')}</p>
          <Button variant={view.todo === null ? 'secondary' : 'primary'} onClick={() => setWriting(true)}>
            {t('report.start')}
          </Button>
        </>
      )}
      {action !== undefined && writing && view.reportForms !== null && (
        <ReportForm
          form={view.reportForms.final}
          label={action.label}
          kept={kept}
          sending={send.state.isPending}
          error={send.state.error}
          onSend={(answers) => send.run({ answers })}
          onClose={() => setWriting(false)}
        />
      )}
    </section>
  );
}
