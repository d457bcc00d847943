import { Injectable } from '@nestjs/common';
import { settlementIn, settlementToJson } from '@tilsagn/domain/reports/settle';
import { SYSTEM } from '@tilsagn/domain/access/actor';
import { texts } from '@tilsagn/domain/language/sentence';
import en from '@tilsagn/domain/locales/en/cases.json';
import nb from '@tilsagn/domain/locales/nb/cases.json';
import nn from '@tilsagn/domain/locales/nn/cases.json';
import type { ReportKind } from '@tilsagn/domain/reports/report-form';
import {
  CaseDefinitions,
  CaseTexts,
  ContributesToCaseFile,
  type ApplicantParts,
  type CaseFileContributor,
  type CaseRecord,
  type HistoryEntryDto,
  type ReportFormsDto,
  type StaffParts,
} from '@tilsagn/modules/workflow';
import { currentLanguage, said } from '@tilsagn/platform/i18n/request-language';
import { ActivityReports } from '../persistence/activity-reports';
import { FinalReports } from '../persistence/final-reports';
import { Settlements, type StoredSettlement } from '../persistence/settlements';
import { ReportsOfCase } from '../reports-of-case';
import { SettlementOfCase } from '../settlement-of-case';
import { activityReportView } from './activity-report-view';

const say = texts({ nb, nn, en });

/**
 * The progress reports, the final report and its settlement in the case file. The staff see what the report gives a right to before anyone
 * proposes it; the applicant reads the settlement once it is decided.
 */
@Injectable()
@ContributesToCaseFile('reports')
export class ReportsContributor implements CaseFileContributor {
  constructor(
    private readonly reports: FinalReports,
    private readonly settlements: Settlements,
    private readonly computing: SettlementOfCase,
    private readonly stored: ActivityReports,
    private readonly texts: CaseTexts,
    private readonly asked: ReportsOfCase,
    private readonly definitions: CaseDefinitions,
  ) {}

  async applicantParts(record: CaseRecord): Promise<Partial<ApplicantParts>> {
    const { finalReport, settlement, reportForms } = await this.read(record);
    const activityReports = await this.onTheWay(record);
    const decided = settlement?.settledAt ? settlementView(settlement) : null;
    return {
      activityReports,
      reportForms,
      finalReport,
      settlement: decided && { ...decided, proposedBy: null, settledBy: null },
    };
  }

  async staffParts(record: CaseRecord): Promise<Partial<StaffParts>> {
    const { finalReport, settlement, reportForms } = await this.read(record);
    const activityReports = await this.onTheWay(record);
    if (finalReport === null) return { activityReports, reportForms, finalReport, settlement: null };
    return {
      activityReports,
      reportForms,
      finalReport,
      settlement: settlement ? settlementView(settlement) : await this.preview(record),
    };
  }

  /** What became of the progress reports: each that came, and each that the recipient was reminded of. */
  async history(record: CaseRecord): Promise<Omit<HistoryEntryDto, 'sequence'>[]> {
    if (record.grantedOre === null || record.workflowId === null) return [];
    const acts = await this.stored.acts(record.id);
    if (acts.length === 0) return [];
    const { text } = await this.texts.forStaff(record);
    return acts.map(({ act, dueOn, at, businessDate, actorName }) => ({
      action: `activity_report_${act}`,
      actionText: said(say(`activity_report_${act}`, { day: dueOn })),
      ...{ fromText: text, toText: text, businessDate, comment: null, subject: 'case' },
      actorName: actorName ?? SYSTEM.name,
      actorRole: actorName === null ? 'system' : 'applicant',
      at: at.toISOString(),
    }));
  }

  private async onTheWay(record: CaseRecord): Promise<ApplicantParts['activityReports']> {
    const { reports, nextDueOn } = await this.asked.of(record);
    return reports.map((each) => activityReportView(each, nextDueOn));
  }

  private async forms(record: CaseRecord): Promise<ReportFormsDto> {
    const { activityReports, instalment } = await this.definitions.ruleSetOf(record);
    const form = (kind: ReportKind, asked: boolean) =>
      asked ? this.definitions.reportFormOf(record, kind) : null;
    const interim = instalment.plan?.some(({ gate }) => gate === 'interim_report') ?? false;
    return {
      final: await this.definitions.reportFormOf(record, 'final'),
      interim: await form('interim', interim),
      activity: await form('activity', activityReports !== undefined),
    };
  }

  private async preview(record: CaseRecord): Promise<StaffParts['settlement']> {
    const computation = settlementToJson(await this.computing.compute(record));
    return {
      ...settlementIn(currentLanguage(), computation),
      reasons: null,
      proposedBy: null,
      settledBy: null,
      settledAt: null,
    };
  }

  /** A report is of a grant: before there is one, nothing need be asked. */
  private async read(record: CaseRecord) {
    if (record.grantedOre === null || record.workflowId === null)
      return { finalReport: null, settlement: null, reportForms: null };
    const [delivered, settlement, reportForms] = await Promise.all([
      this.reports.ofCase(record.id),
      this.settlements.ofCase(record.id),
      this.forms(record),
    ]);
    const finalReport = delivered && { answers: delivered.answers, deliveredOn: delivered.deliveredOn };
    return { finalReport, settlement, reportForms };
  }
}

const settlementView = (settlement: StoredSettlement) => ({
  ...settlementIn(currentLanguage(), settlement.computation),
  reasons: settlement.reasons,
  proposedBy: { sub: settlement.proposedBy, name: settlement.proposedByName },
  settledBy:
    settlement.settledBy === null
      ? null
      : { sub: settlement.settledBy, name: settlement.settledByName ?? settlement.settledBy },
  settledAt: settlement.settledAt?.toISOString() ?? null,
});
