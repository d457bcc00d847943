import { accountOf, hindranceOf } from '@tilsagn/domain/accounting/candidate';
import { sentenceFor } from '@tilsagn/platform/i18n/problems';
import type { BatchCandidate } from '../persistence/batch-candidates';
import type { BatchItemRow, BatchLineRow, BatchRow } from '../persistence/batch-list';
import type { BatchCandidateDto, BatchItemDto, PaymentBatchDto } from './payment-batch.dto';

/** A waiting payment as the sender sees it. */
export function candidateView(candidate: BatchCandidate, sender: string): BatchCandidateDto {
  const { requestId: id, version, caseId, caseNumber, supplierOrgnr, supplierName } = candidate;
  const hindrance = hindranceOf(candidate, sender);
  return {
    ...{ id, version, caseId, caseNumber, supplierOrgnr, supplierName },
    hindrance: hindrance?.code ?? null,
    accountNumber: accountOf(candidate),
    amountOre: Number(candidate.amountOre),
    failedBefore: candidate.failedPaymentId !== null,
    hindranceText: hindrance === null ? null : sentenceFor(hindrance),
  };
}

export const batchView = (row: BatchRow): Omit<PaymentBatchDto, never> => ({
  ...row,
  madeAt: row.madeAt.toISOString(),
  totalOre: Number(row.totalOre),
});

export const itemView = (item: BatchItemRow, lines: readonly BatchLineRow[]): BatchItemDto => ({
  ...item,
  amountOre: Number(item.amountOre),
  lines: lines
    .filter(({ paymentId }) => paymentId === item.paymentId)
    .map(({ paymentId: _of, amountOre, ...line }) => ({ ...line, amountOre: Number(amountOre) })),
});
