import { sentenceFor } from '@tilsagn/platform/i18n/problems';
import type { CaseHindrance } from '../case-workflow';
import type { HindranceDto } from './common.dto';

/** What stands in the way, one line a reason, in the reader's language. */
export const hindranceDtos = (hindrances: readonly CaseHindrance[]): HindranceDto[] =>
  hindrances.flatMap(({ action, label, reasons }) =>
    reasons.map((reason) => ({ action, label, code: reason.code, message: sentenceFor(reason) })),
  );
