import { Injectable } from '@nestjs/common';
import {
  ContributesToCaseFile,
  type ApplicantParts,
  type CaseFileContributor,
  type CaseRecord,
  type StaffParts,
} from '@tilsagn/modules/workflow';
import { FinalReports } from '../persistence/final-reports';
import { Settlements, type StoredSettlement } from '../persistence/settlements';

/** The final report and its settlement in the case file; the applicant reads the settlement once it is decided. */
@Injectable()
@ContributesToCaseFile('reports')
export class ReportsContributor implements CaseFileContributor {
  constructor(
    private readonly reports: FinalReports,
    private readonly settlements: Settlements,
  ) {}

  async applicantParts(record: CaseRecord): Promise<Partial<ApplicantParts>> {
    const { finalReport, settlement } = await this.read(record);
    const decided = settlement?.settledAt ? settlementView(settlement) : null;
    return { finalReport, settlement: decided && { ...decided, proposedBy: null, settledBy: null } };
  }

  async staffParts(record: CaseRecord): Promise<Partial<StaffParts>> {
    const { finalReport, settlement } = await this.read(record);
    return { finalReport, settlement: settlement && settlementView(settlement) };
  }

  private async read({ id }: CaseRecord) {
    const [finalReport, settlement] = await Promise.all([
      this.reports.ofCase(id),
      this.settlements.ofCase(id),
    ]);
    return { finalReport, settlement };
  }
}

const settlementView = (settlement: StoredSettlement) => ({
  ...settlement.computation,
  reasons: settlement.reasons,
  proposedBy: { sub: settlement.proposedBy, name: settlement.proposedByName },
  settledBy:
    settlement.settledBy === null
      ? null
      : { sub: settlement.settledBy, name: settlement.settledByName ?? settlement.settledBy },
  settledAt: settlement.settledAt?.toISOString() ?? null,
});
