import type { Commitment } from '@tilsagn/domain/ledger/forecast';
import { ore } from '@tilsagn/domain/money/ore';
import type { Db } from '@tilsagn/platform/database/db';

interface Row extends Omit<Commitment, 'committedOre' | 'inPaymentOre' | 'paidOre'> {
  readonly committed: bigint;
  readonly in_payment: bigint;
  readonly paid: bigint;
}

/** What is promised and not paid now, in øre, a row a case and measure, for the frames of a year or of all. */
export async function readCommitments(db: Db, year?: number): Promise<Commitment[]> {
  const rows = await db.query<Row>(
    `with standing as (
       select account.case_id, account.frame, account.year, account.measure,
              coalesce(sum(balance_ore) filter (where kind = 'committed'), 0)::bigint as committed,
              coalesce(sum(balance_ore) filter (where kind = 'in_payment'), 0)::bigint as in_payment,
              coalesce(sum(balance_ore) filter (where kind = 'paid'), 0)::bigint as paid
         from ledger.account join ledger.account_balance on account_id = account.id
        where account.kind in ('committed', 'in_payment', 'paid') and ($1::integer is null or account.year = $1)
        group by account.case_id, account.frame, account.year, account.measure)
     select standing.case_id as "caseId", standing.frame, standing.year, standing.measure, committed, in_payment, paid,
            finance_case.project_ends_on as "projectEndsOn",
            finance_case.share_before_report as "shareBeforeReport",
            finance_case.months_to_report as "monthsToReport"
       from standing left join finance_case on finance_case.case_id = standing.case_id
      where committed + in_payment > 0`,
    [year ?? null],
  );
  return rows.map(({ committed, in_payment, paid, ...row }) => ({
    ...row,
    committedOre: ore(committed),
    inPaymentOre: ore(in_payment),
    paidOre: ore(paid),
  }));
}
