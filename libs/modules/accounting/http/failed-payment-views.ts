import { actsFor, type Actor } from '@tilsagn/domain/access/actor';
import { mayTouch } from '@tilsagn/domain/access/decide';
import { standingOf } from '@tilsagn/domain/accounting/candidate';
import type { FailedPayment } from '../persistence/failed-payments';
import type { FailedPaymentAction, FailedPaymentDto } from './failed-payment.dto';

function actionsOf(payment: FailedPayment, actor: Actor): FailedPaymentAction[] {
  const { applicantOrgnr, schemeKey, correction } = payment;
  if (actsFor(actor, applicantOrgnr)) return [];
  const may = (operation: 'accounting.correct' | 'accounting.approveCorrection'): boolean =>
    mayTouch(operation, actor, applicantOrgnr, schemeKey);
  const waits = standingOf(payment.correction) === 'to_approve' && correction?.correctedBy !== actor.sub;
  return [
    ...(may('accounting.correct') && (correction?.approvedBy ?? null) === null ? (['correct'] as const) : []),
    ...(may('accounting.approveCorrection') && waits ? (['approve'] as const) : []),
  ];
}

/** A failed payment as somebody reads it, with what they may do. */
export function failedPaymentView(payment: FailedPayment, actor: Actor): FailedPaymentDto {
  const { requestId: id, version, paymentId, caseId, caseNumber, applicantName } = payment;
  const { accountNumber, reasonCode, reason, failedOn, correction } = payment;
  return {
    ...{
      id,
      version,
      paymentId,
      caseId,
      caseNumber,
      applicantName,
      accountNumber,
      reasonCode,
      reason,
      failedOn,
    },
    amountOre: Number(payment.amountOre),
    standing: standingOf(payment.correction),
    allowedActions: actionsOf(payment, actor),
    correction: correction && {
      accountNumber: correction.accountNumber,
      changesAccount: correction.changesAccount,
      comment: correction.comment,
      correctedByName: correction.correctedByName,
      approvedByName: correction.approvedByName,
    },
  };
}
