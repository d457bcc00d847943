import type { Result } from '@tilsagn/domain/result';

/**
 * Posts groups in their order with few calls: many at once, and where those are refused, one half after the other down
 * to the group at fault. The ledger then stands as if each had been posted by itself.
 * @param groups each of transfers that go together, all or none; none of them empty
 * @returns an answer a group, in the same order
 */
export async function postInOrder<Transfer, Answer>(
  groups: readonly (readonly Transfer[])[],
  post: (transfers: readonly Transfer[]) => Promise<Result<Answer>>,
): Promise<Result<Answer>[]> {
  if (groups.length === 0) return [];
  const posted = await post(groups.flat());
  if (posted.ok || groups.length === 1) return groups.map(() => posted);
  const middle = groups.length >> 1;
  const first = await postInOrder(groups.slice(0, middle), post);
  return [...first, ...(await postInOrder(groups.slice(middle), post))];
}
