import type { Result } from '@tilsagn/domain/result';
import type { NewTransfer, Posted } from './posting';

/** Transfers that go together, all or none. */
export type LinkedTransfers = readonly NewTransfer[];

/**
 * Posts groups in their order with few calls: many at once, and where those are refused, one half after the other down
 * to the group at fault. The ledger then stands as if each had been posted by itself.
 * @param groups none of them empty
 * @returns an answer a group, in the same order
 */
export async function postInOrder(
  groups: readonly LinkedTransfers[],
  post: (transfers: LinkedTransfers) => Promise<Result<Posted>>,
): Promise<Result<Posted>[]> {
  if (groups.length === 0) return [];
  const posted = await post(groups.flat());
  if (posted.ok || groups.length === 1) return groups.map(() => posted);
  const middle = groups.length >> 1;
  const first = await postInOrder(groups.slice(0, middle), post);
  return [...first, ...(await postInOrder(groups.slice(middle), post))];
}
