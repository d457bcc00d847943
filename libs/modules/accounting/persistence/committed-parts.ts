import { Injectable } from '@nestjs/common';
import type { CommittedPart } from '@tilsagn/domain/accounting/draw-payment';
import { Db } from '@tilsagn/platform/database/db';

/** What cases have committed, measure by measure. */
@Injectable()
export class CommittedParts {
  constructor(private readonly db: Db) {}

  /** Of these cases, in the order that payments draw on them. */
  async of(caseIds: readonly string[]): Promise<Map<string, CommittedPart[]>> {
    const rows = await this.db.query<CommittedPart & { readonly caseId: string }>(
      `select account.case_id as "caseId", account.frame, account.year, account.measure,
              sum(balance.balance_ore)::bigint as "amountOre"
         from ledger.account join ledger.account_balance as balance on balance.account_id = account.id
        where account.case_id = any($1::uuid[]) and account.kind = 'committed' and balance.balance_ore > 0
        group by account.case_id, account.frame, account.year, account.measure
        order by account.case_id, min(account.draw_order), min(account.id)`,
      [caseIds],
    );
    const parts = new Map<string, CommittedPart[]>(caseIds.map((id) => [id, []]));
    rows.forEach(({ caseId, ...part }) => parts.get(caseId)?.push(part));
    return parts;
  }
}
