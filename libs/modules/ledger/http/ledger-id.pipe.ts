import type { PipeTransform } from '@nestjs/common';
import { ProblemException } from '@tilsagn/platform/http/problem-exception';

/** The id of a case or a transfer. Those that the ledger makes from a command's id name no version of UUID. */
export const LEDGER_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A path parameter that names a case or a transfer. What cannot be an id answers as what does not exist. */
export class LedgerId implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!LEDGER_ID.test(value)) throw ProblemException.because('not_found');
    return value.toLowerCase();
  }
}
