import { Module } from '@nestjs/common';
import { FormValidator } from '@tilsagn/modules/applications';
import { AssessmentModule } from '@tilsagn/modules/assessment';
import { LedgerModule } from '@tilsagn/modules/ledger';
import { NotificationsModule } from '@tilsagn/modules/notifications';
import { SchemesModule } from '@tilsagn/modules/schemes';
import { WorkflowModule } from '@tilsagn/modules/workflow';
import { ReportsContributor } from './case-file/reports-contributor';
import { ActivityReportsController } from './http/activity-reports.controller';
import { FinalReportController } from './http/final-report.controller';
import { SettlementController } from './http/settlement.controller';
import { WaitingSettlementsController } from './http/waiting-settlements.controller';
import { MakeFinalReportsDueJob } from './jobs/make-final-reports-due.job';
import { RemindOfActivityReportsJob } from './jobs/remind-of-activity-reports.job';
import { ActivityReports } from './persistence/activity-reports';
import { EndedProjects } from './persistence/ended-projects';
import { FinalReports } from './persistence/final-reports';
import { Settlements } from './persistence/settlements';
import { WaitingSettlements } from './persistence/waiting-settlements';
import { ReportDeadline } from './report-deadline';
import { ReportsAsWritten } from './reports-as-written';
import { ReportsOfCase } from './reports-of-case';
import { SettlementOfCase } from './settlement-of-case';
import { CloseCase } from './use-cases/close-case';
import { DeliverActivityReport } from './use-cases/deliver-activity-report';
import { DeliverFinalReport } from './use-cases/deliver-final-report';
import { ListWaitingSettlements } from './use-cases/list-waiting-settlements';
import { MakeFinalReportsDue } from './use-cases/make-final-reports-due';
import { ProposeSettlement } from './use-cases/propose-settlement';
import { RemindOfActivityReports } from './use-cases/remind-of-activity-reports';
import { SettleCase } from './use-cases/settle-case';
import { MarkClosed, SetReportDeadline } from './workflow/dates.effects';
import { RecordFinalReport } from './workflow/record-final-report.effect';
import { RecordSettlementProposal } from './workflow/record-settlement-proposal.effect';
import {
  ProjectEndedGuard,
  ProjectStartedGuard,
  RecoveryDueGuard,
  RecoverySettledGuard,
  SettlementProposedGuard,
} from './workflow/report.guards';
import { SettleMoney } from './workflow/settle-money.effect';

const useCases = [
  CloseCase,
  DeliverActivityReport,
  DeliverFinalReport,
  ListWaitingSettlements,
  MakeFinalReportsDue,
  ProposeSettlement,
  RemindOfActivityReports,
  SettleCase,
];

@Module({
  imports: [AssessmentModule, LedgerModule, NotificationsModule, SchemesModule, WorkflowModule],
  controllers: [
    ActivityReportsController,
    FinalReportController,
    SettlementController,
    WaitingSettlementsController,
  ],
  providers: [
    ...useCases,
    ActivityReports,
    EndedProjects,
    FinalReports,
    MakeFinalReportsDueJob,
    MarkClosed,
    ProjectEndedGuard,
    ProjectStartedGuard,
    RecordFinalReport,
    RecordSettlementProposal,
    RecoveryDueGuard,
    RecoverySettledGuard,
    RemindOfActivityReportsJob,
    ReportsContributor,
    ReportsOfCase,
    SetReportDeadline,
    SettleMoney,
    FormValidator,
    ReportDeadline,
    ReportsAsWritten,
    SettlementOfCase,
    SettlementProposedGuard,
    Settlements,
    WaitingSettlements,
  ],
  exports: useCases,
})
export class ReportsModule {}
