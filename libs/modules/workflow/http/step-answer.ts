import type { Result } from '@tilsagn/domain/result';
import { answer } from '@tilsagn/platform/http/answer';
import type { CaseStepDto } from '../case-file/common.dto';
import type { CaseRecord } from '../case-record';

/**
 * What a command on a case answers: its new version and state.
 * @throws ProblemException for a refusal
 */
export function stepAnswer(result: Result<CaseRecord>): CaseStepDto {
  const { version, state } = answer(result);
  return { version, state };
}
