import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView, Settlement } from '../../api/contract';
import { longDate } from '../../lib/dates';
import { Heading } from '../../ui/digdir';
import { EmptyState } from '../../ui/empty-state';
import { ProgressReports } from '../../form/progress-reports';
import { ReportFacts } from '../../form/report-facts';
import { SettlementFacts } from '../../ui/settlement-facts';

/** Who proposed it, and that it waits for somebody else. */
function Proposal({ settlement }: { settlement: Settlement }): ReactElement | null {
  const { t } = useTranslation('cases');
  const { proposedBy, settledAt } = settlement;
  if (proposedBy === null || settledAt !== null) return null;
  return <p className="subtle">{t('report.proposed', { name: proposedBy.name })}</p>;
}

function Progress({ view }: { view: CaseView }): ReactElement | null {
  const { t } = useTranslation('money');
  if (view.activityReports.length === 0) return null;
  return (
    <section className="box">
      <Heading level={2} data-size="xs">
        {t('progress.title')}
      </Heading>
      <ProgressReports reports={view.activityReports} form={view.reportForms?.activity ?? null} />
    </section>
  );
}

/** What the recipient has reported on the way and at last, and what it gives the right to. */
export function ReportPane({ view }: { view: CaseView }): ReactElement {
  return (
    <div className="stack">
      <Progress view={view} />
      <FinalReportParts view={view} />
    </div>
  );
}

function FinalReportParts({ view }: { view: CaseView }): ReactElement {
  const { t } = useTranslation('cases');
  if (view.finalReport === null) return <EmptyState text={t('report.none')} />;
  return (
    <div className="two-up">
      <section className="box">
        <Heading level={2} data-size="xs">
          {t('report.title')}
        </Heading>
        <p className="subtle">{t('report.delivered', { date: longDate(view.finalReport.deliveredOn) })}</p>
        {view.reportForms !== null && (
          <ReportFacts answers={view.finalReport.answers} form={view.reportForms.final} />
        )}
      </section>
      {view.settlement !== null && (
        <section className="box">
          <Heading level={2} data-size="xs">
            {view.settlement.settledAt === null ? t('report.settlementPreview') : t('report.settlement')}
          </Heading>
          <Proposal settlement={view.settlement} />
          <SettlementFacts settlement={view.settlement} />
        </section>
      )}
    </div>
  );
}
