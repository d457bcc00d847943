import type { Warning, WarningKind } from '@tilsagn/domain/ledger/overview';
import { ore } from '@tilsagn/domain/money/ore';
import type { Db } from '@tilsagn/platform/database/db';

/** A warning with the scheme of the case it is about; null where it is about no case. */
export interface WarningOfScheme extends Warning {
  readonly scheme: string | null;
}

interface Row extends Omit<WarningOfScheme, 'kind' | 'amountOre'> {
  readonly kind: WarningKind;
  readonly amount: bigint;
}

const BOOKED = `(booked_at <= $3::timestamptz or $3 is null)`;

const SQL = `
  with committed as (
    select account.case_id, account.frame, account.year, account.measure, sum(entry.amount_ore)::bigint as amount
      from ledger.account join ledger.entry on entry.account_id = account.id
     where account.kind = 'committed' and account.year = $1 and entry.value_date <= $2 and ${BOOKED}
     group by account.case_id, account.frame, account.year, account.measure
    having sum(entry.amount_ore) > 0),
  found as (
    select 'past_end' as kind, frame, year, measure, case_id, amount, project_ends_on as since
      from committed join (select case_id, project_ends_on from finance_case) as ends using (case_id)
     where project_ends_on < $2
    union all
    select 'payment_waiting', home.frame, home.year, home.measure, request.case_id, request.requested_ore,
           request.requested_on
      from finance_payment_request as request
      cross join lateral (
        select frame, year, measure from ledger.account
         where account.case_id = request.case_id and account.kind = 'committed' and account.year = $1
         order by draw_order limit 1) as home
     where request.requested_on + $4::integer < $2 and (request.ended_on is null or request.ended_on > $2)
    union all
    select 'decision_missing', target.frame, target.year, null, null, transfer.amount_ore, transfer.value_date
      from ledger.transfer join ledger.account as target on target.id = transfer.to_account
     where transfer.kind in ('allocate', 'top_up') and transfer.decision_ref is null and target.year = $1
       and transfer.value_date <= $2 and ${BOOKED})
  select found.kind, found.frame, found.year, found.measure, found.case_id as "caseId",
         reference.case_number as "caseNumber", reference.applicant_name as "applicantName", reference.scheme_key as scheme, found.amount, found.since
    from found left join case_reference as reference on reference.case_id = found.case_id
   order by found.kind, found.since, found.amount desc`;

/** What transfers, cases and payment requests warn of as of a day and as known at a moment, in øre. */
export async function readWarnings(
  db: Db,
  question: {
    readonly year: number;
    readonly asOf: string;
    readonly knownAt?: string;
    readonly patience: number;
  },
): Promise<WarningOfScheme[]> {
  const { year, asOf, knownAt, patience } = question;
  const rows = await db.query<Row>(SQL, [year, asOf, knownAt ?? null, patience]);
  return rows.map(({ amount, ...row }) => ({ ...row, amountOre: ore(amount) }));
}
