import { createHash } from 'node:crypto';
import type { Result } from '@tilsagn/domain/result';
import type { Posted } from '@tilsagn/modules/ledger/persistence/posting';
import { no, OK, type Outcome } from './model';

/** The id of a command's transfer, as the ledger makes it. */
export function legId(id: string, place: number): string {
  const hex = createHash('md5').update(`${id}/${place}`).digest('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** What the facade answered, in the model's words. */
export const answered = (result: Result<Posted>): Outcome => {
  if (result.ok) return result.value.repeated ? { code: 'repeated' } : OK;
  const remaining = result.reasons[0].params?.['remaining'];
  return remaining === undefined ? no(result.code) : no(result.code, Number(remaining));
};
