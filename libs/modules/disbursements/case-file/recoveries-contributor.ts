import { Injectable } from '@nestjs/common';
import { dueOn, kindText, recoveryActText, RECOVERY_WORKFLOW } from '@tilsagn/domain/disbursements/recovery';
import { LedgerReader } from '@tilsagn/modules/ledger';
import { stateOf } from '@tilsagn/domain/workflow/definition';
import {
  ContributesToCaseFile,
  type CaseFileContributor,
  type CaseRecord,
  type CaseRepaymentsDto,
  type HistoryEntryDto,
} from '@tilsagn/modules/workflow';
import { said } from '@tilsagn/platform/i18n/request-language';
import { Recoveries } from '../persistence/recoveries';
import { RecoveryHistory } from '../persistence/recovery-history';
import { RuleOfRepayments } from '../rule-of-repayments';

interface Parts {
  readonly repayments: CaseRepaymentsDto | null;
}

/** What is to come back of a case and what has, alike for both sides; and who did what to it, for its history. */
@Injectable()
@ContributesToCaseFile('recoveries')
export class RecoveriesContributor implements CaseFileContributor {
  constructor(
    private readonly ledger: LedgerReader,
    private readonly recoveries: Recoveries,
    private readonly acts: RecoveryHistory,
    private readonly rule: RuleOfRepayments,
  ) {}

  applicantParts(record: CaseRecord): Promise<Parts> {
    return this.parts(record);
  }

  staffParts(record: CaseRecord): Promise<Parts> {
    return this.parts(record);
  }

  async history({ id }: CaseRecord): Promise<Omit<HistoryEntryDto, 'sequence'>[]> {
    return (await this.acts.ofCase(id)).map((act) => {
      const { action, kind, amountOre, fromState, toState, at, ...rest } = act;
      return {
        ...rest,
        action,
        actionText: said(recoveryActText(action, kind, amountOre)),
        fromText: said(stateOf(RECOVERY_WORKFLOW, fromState).staff),
        toText: said(stateOf(RECOVERY_WORKFLOW, toState).staff),
        at: at.toISOString(),
        subject: 'recovery',
      };
    });
  }

  /** Only what was granted is paid, and only what is paid comes back. */
  private async parts(record: CaseRecord): Promise<Parts> {
    if (record.grantedOre === null) return { repayments: null };
    const { claimedOre, repaidOre, waivedOre, claimedOn } = await this.ledger.repaymentsOfCase(record.id);
    if (claimedOre === 0n && repaidOre === 0n) return { repayments: null };
    const [{ claimedOre: outstandingOre }, { dueInDays }, all] = await Promise.all([
      this.ledger.positionOfCase(record.id),
      this.rule.of(record),
      this.recoveries.ofCase(record.id),
    ]);
    return {
      repayments: {
        claimedOre: Number(claimedOre),
        repaidOre: Number(repaidOre),
        waivedOre: Number(waivedOre),
        outstandingOre: Number(outstandingOre),
        claimedOn,
        dueOn: outstandingOre === 0n ? null : dueOn(claimedOn, dueInDays),
        items: all
          .filter(({ state }) => state === 'booked')
          .map(({ kind, amountOre, valueDate }) => ({
            ...{ kind, kindText: said(kindText(kind)), amountOre: Number(amountOre), on: valueDate },
          })),
      },
    };
  }
}
