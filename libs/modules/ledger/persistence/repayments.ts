import type { CaseRepayments } from '@tilsagn/domain/ledger/position';
import { ore } from '@tilsagn/domain/money/ore';
import type { Db } from '@tilsagn/platform/database/db';

interface Row {
  readonly claimed: bigint;
  readonly repaid: bigint;
  readonly waived: bigint;
  readonly first: string | null;
}

/** A repayment of a closed year crosses the bridge: what left the account of what is paid counts, once. */
export async function readRepayments(db: Db, caseId: string): Promise<CaseRepayments> {
  const [row] = await db.query<Row>(
    `select coalesce(sum(amount_ore) filter (where transfer.kind = 'recovery_claim'), 0)::bigint as claimed,
            coalesce(sum(amount_ore) filter (where transfer.kind = 'repay' and source.kind = 'paid'), 0)::bigint as repaid,
            coalesce(sum(amount_ore) filter (where transfer.kind = 'waive_recovery'), 0)::bigint as waived,
            min(value_date) filter (where transfer.kind = 'recovery_claim') as first
       from ledger.transfer join ledger.account as source on source.id = transfer.from_account
      where transfer.case_id = $1`,
    [caseId],
  );
  const { claimed = 0n, repaid = 0n, waived = 0n, first = null } = row ?? {};
  return { claimedOre: ore(claimed), repaidOre: ore(repaid), waivedOre: ore(waived), claimedOn: first };
}
