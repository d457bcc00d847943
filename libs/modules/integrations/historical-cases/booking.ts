import { type CaseRow, isGranted } from '@tilsagn/domain/imports/case-row';
import type { AccountKind, TransferKind } from '@tilsagn/domain/ledger/kinds';
import { type Ore, subtract, ZERO } from '@tilsagn/domain/money/ore';
import type { NewTransfer } from '@tilsagn/modules/ledger';
import { newId } from '@tilsagn/platform/database/ids';

/** What the transfers of one historical case have in common. */
export interface Booked {
  readonly caseId: string;
  readonly batch: string;
  readonly operator: string;
}

/**
 * The transfers of a granted row (design.md section 8): reserve and commit at the decision, payment at the closing
 * date or else at the decision, and at the closing date the release of what was not paid. None for other outcomes.
 */
export function transfersOf(row: CaseRow, booked: Booked): NewTransfer[] {
  if (!isGranted(row.outcome) || row.decidedOn === null) return [];
  const [grantId, paymentId] = [newId(), newId()];
  const step = steps(row, booked, { committed: grantId, in_payment: paymentId, paid: grantId });
  const paidOn = row.closedOn ?? row.decidedOn;
  const transfers = [
    step('reserve', 'available', 'reserved', row.grantedOre, row.decidedOn),
    step('commit', 'reserved', 'committed', row.grantedOre, row.decidedOn),
  ];
  if (row.disbursedOre > ZERO) {
    transfers.push(
      {
        ...step('send_payment', 'committed', 'in_payment', row.disbursedOre, paidOn),
        referenceId: paymentId,
      },
      { ...step('confirm_payment', 'in_payment', 'paid', row.disbursedOre, paidOn), referenceId: paymentId },
    );
  }
  const rest = subtract(row.grantedOre, row.disbursedOre);
  if (row.closedOn !== null && rest > ZERO) {
    transfers.push(step('reduce_commitment', 'committed', 'available', rest, row.closedOn));
  }
  return transfers;
}

function steps(row: CaseRow, booked: Booked, references: Readonly<Partial<Record<AccountKind, string>>>) {
  const end = (account: AccountKind): NewTransfer['from'] => ({
    account,
    ...row.measure,
    ...(account !== 'available' && { caseId: booked.caseId }),
    ...(references[account] !== undefined && { referenceId: references[account] }),
  });
  return (
    kind: TransferKind,
    from: AccountKind,
    to: AccountKind,
    amount: Ore,
    valueDate: string,
  ): NewTransfer => ({
    id: newId(),
    kind,
    from: end(from),
    to: end(to),
    amountOre: Number(amount),
    valueDate,
    actor: booked.operator,
    importBatch: booked.batch,
  });
}
