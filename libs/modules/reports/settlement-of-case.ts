import { Injectable } from '@nestjs/common';
import { ore } from '@tilsagn/domain/money/ore';
import { settle, type Settlement } from '@tilsagn/domain/reports/settle';
import { Computations } from '@tilsagn/modules/assessment';
import { LedgerReader } from '@tilsagn/modules/ledger';
import type { CaseRecord } from '@tilsagn/modules/workflow';
import { FinalReports } from './persistence/final-reports';

/** The settlement of a case by the rules pinned on it, its final report and what the ledger says is paid. */
@Injectable()
export class SettlementOfCase {
  constructor(
    private readonly computations: Computations,
    private readonly reports: FinalReports,
    private readonly ledger: LedgerReader,
  ) {}

  /** Throws before the final report and on a case without a grant: the workflow lets nobody settle those. */
  async compute(record: CaseRecord): Promise<Settlement> {
    const report = await this.reports.ofCase(record.id);
    const { grantedOre } = record;
    if (report === null || grantedOre === null) throw new Error(`case ${record.id} cannot be settled`);
    const { ruleSet, facts } = await this.computations.of(record);
    const { paidOre } = await this.ledger.positionOfCase(record.id);
    return settle(ruleSet, {
      actualCosts: report.actualCosts.map(({ category, amountOre }) => ({
        category,
        amountOre: ore(amountOre),
      })),
      participantsCompleted: report.participantsCompleted,
      employees: facts.employees,
      asApplied: facts,
      grantedOre,
      paidOre,
    });
  }
}
