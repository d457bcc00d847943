import { refuseIfAny, type Reason, type Result } from '@tilsagn/domain/result';
import { answer } from '@tilsagn/platform/http/answer';

/** Where a fault of the file stands: `row 3, contract_id`; what concerns the whole file stands at it. */
function placed(reason: Reason): Reason {
  const { row } = reason.params ?? {};
  if (row === undefined) return { field: '/file', ...reason };
  return { ...reason, field: [`row ${String(row)}`, ...(reason.field ? [reason.field] : [])].join(', ') };
}

/** As `answer`, with the faults of a contract list each at its row and column. */
export function answerOfList<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  return answer(refuseIfAny(result.reasons.map(placed)) ?? result);
}
