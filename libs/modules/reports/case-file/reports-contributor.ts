import { Injectable } from '@nestjs/common';
import { settlementIn, settlementToJson } from '@tilsagn/domain/reports/settle';
import {
  ContributesToCaseFile,
  type ApplicantParts,
  type CaseFileContributor,
  type CaseRecord,
  type StaffParts,
} from '@tilsagn/modules/workflow';
import { currentLanguage } from '@tilsagn/platform/i18n/request-language';
import { FinalReports } from '../persistence/final-reports';
import { Settlements, type StoredSettlement } from '../persistence/settlements';
import { ReportsOfCase } from '../reports-of-case';
import { SettlementOfCase } from '../settlement-of-case';
import { activityReportView } from './activity-report-view';

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
    private readonly asked: ReportsOfCase,
  ) {}

  async applicantParts(record: CaseRecord): Promise<Partial<ApplicantParts>> {
    const { finalReport, settlement } = await this.read(record);
    const activityReports = await this.onTheWay(record);
    const decided = settlement?.settledAt ? settlementView(settlement) : null;
    return {
      activityReports,
      finalReport,
      settlement: decided && { ...decided, proposedBy: null, settledBy: null },
    };
  }

  async staffParts(record: CaseRecord): Promise<Partial<StaffParts>> {
    const { finalReport, settlement } = await this.read(record);
    const activityReports = await this.onTheWay(record);
    if (finalReport === null) return { activityReports, finalReport, settlement: null };
    return {
      activityReports,
      finalReport,
      settlement: settlement ? settlementView(settlement) : await this.preview(record),
    };
  }

  private async onTheWay(record: CaseRecord): Promise<ApplicantParts['activityReports']> {
    const { reports, nextDueOn } = await this.asked.of(record);
    return reports.map((each) => activityReportView(each, nextDueOn));
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
  private async read({ id, grantedOre }: CaseRecord) {
    if (grantedOre === null) return { finalReport: null, settlement: null };
    const [finalReport, settlement] = await Promise.all([
      this.reports.ofCase(id),
      this.settlements.ofCase(id),
    ]);
    return { finalReport, settlement };
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
