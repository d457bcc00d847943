import { Injectable } from '@nestjs/common';
import { repaymentRule, type RepaymentRule } from '@tilsagn/domain/disbursements/recovery';
import { CaseDefinitions, isHistorical, type CaseRecord } from '@tilsagn/modules/workflow';

/** Where the repaid money of a case goes; an imported case has no rule set of its own. */
@Injectable()
export class RuleOfRepayments {
  constructor(private readonly definitions: CaseDefinitions) {}

  async of(record: CaseRecord): Promise<RepaymentRule> {
    return repaymentRule(isHistorical(record) ? null : await this.definitions.ruleSetOf(record));
  }
}
