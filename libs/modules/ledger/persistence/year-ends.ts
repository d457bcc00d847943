import type { FrameRef } from '@tilsagn/domain/ledger/measures';
import type { BlockingPayment, YearEnd } from '@tilsagn/domain/ledger/frame-proposals';
import type { Db } from '@tilsagn/platform/database/db';

/** What year-end would do to a frame now; undefined for a frame that is not known. */
export async function readYearEnd(db: Db, { frame, year }: FrameRef): Promise<YearEnd | undefined> {
  const [row] = await db.query<{ preview: YearEnd | null }>(
    'select ledger.year_end_preview($1, $2) as preview',
    [frame, year],
  );
  return row?.preview ?? undefined;
}

/** A blocking payment with the scheme of its case; null where the county has no case of that id. */
export interface PaymentOfScheme extends BlockingPayment {
  readonly scheme: string | null;
}

/** The payments of a frame and year that are neither confirmed nor rejected, the largest first. */
export async function readPaymentsUnderWay(db: Db, { frame, year }: FrameRef): Promise<PaymentOfScheme[]> {
  const rows = await db.query<Omit<PaymentOfScheme, 'amountOre'> & { amount: bigint }>(
    `select account.reference_id as "paymentId", account.case_id as "caseId", reference.case_number as "caseNumber",
            reference.applicant_name as "applicantName", reference.scheme_key as scheme,
            sum(balance.balance_ore)::bigint as amount
       from ledger.account join ledger.account_balance as balance on balance.account_id = account.id
       left join case_reference as reference on reference.case_id = account.case_id
      where account.frame = $1 and account.year = $2 and account.kind = 'in_payment' and balance.balance_ore > 0
      group by 1, 2, 3, 4, 5 order by amount desc, 1`,
    [frame, year],
  );
  return rows.map(({ amount, ...row }) => ({ ...row, amountOre: Number(amount) }));
}
