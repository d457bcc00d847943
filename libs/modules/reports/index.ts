export { ReportsModule } from './reports.module';
export { CloseCase } from './use-cases/close-case';
export { DeliverFinalReport, type FinalReportDelivery } from './use-cases/deliver-final-report';
export { MakeFinalReportsDue } from './use-cases/make-final-reports-due';
export { ProposeSettlement, type SettlementProposal } from './use-cases/propose-settlement';
export { SettleCase } from './use-cases/settle-case';
export { DeliverActivityReport } from './use-cases/deliver-activity-report';
export { RemindOfActivityReports } from './use-cases/remind-of-activity-reports';
