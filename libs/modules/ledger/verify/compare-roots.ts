import type { Offence } from './chain';
import type { Root } from './root';

type Block = Omit<Root, 'day'>;

/**
 * Whether the ledger still has the blocks that were written down outside it. A root that does not agree tells that
 * something between it and the last root that does was changed, and the chain made anew after it.
 */
export function compareRoots(roots: readonly Root[], blocks: readonly Block[]): Offence[] {
  const known = new Map(blocks.map((block) => [block.block, block]));
  const offences: Offence[] = [];
  let agreed = 0;
  for (const { day, block, transfers, hash } of roots) {
    const now = known.get(block);
    if (now?.hash === hash && now.transfers === transfers) {
      agreed = transfers;
    } else {
      const what =
        now === undefined
          ? `the root of ${day} names block ${block} of ${transfers} transfers, which is gone`
          : `block ${block} is not the one that the root of ${day} names: a transfer from position ${agreed + 1} ` +
            `to ${transfers} was changed and the chain made anew`;
      offences.push({ position: agreed + 1, what });
    }
  }
  return offences;
}
