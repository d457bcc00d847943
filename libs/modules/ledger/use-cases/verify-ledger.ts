import { Injectable } from '@nestjs/common';
import { Db } from '@tilsagn/platform/database/db';
import { Chain, type ChainEnd, type Offence } from '../verify/chain';
import { compareRoots } from '../verify/compare-roots';
import type { Root } from '../verify/root';

export interface Verified extends ChainEnd {
  /** Booked, and not in a block yet. */
  readonly waiting: number;
  /** How many roots the chain was held against; undefined where none were given. */
  readonly roots: number | undefined;
  /** The first in the chain first; none when nothing was changed. */
  readonly offences: readonly Offence[];
}

/** Transfers hashed by one question. */
const STRIDE = 20_000;
const BLOCKS_AT_ONCE = 500;

/** Computes every hash of the ledger anew and holds the chain against the roots kept outside the database (I8). */
@Injectable()
export class VerifyLedger {
  constructor(private readonly db: Db) {}

  /**
   * @param roots what was written down outside the database, oldest first; without them a chain that was made anew as
   * a whole is not found.
   * @param progress told how many transfers of how many are done.
   */
  async run(
    roots?: readonly Root[],
    progress: (done: number, of: number) => void = () => undefined,
  ): Promise<Verified> {
    const chain = new Chain(this.db);
    const end = await chain.end();
    const offences = [...(await chain.links()), ...(await chain.unsealed())];
    for (let from = 1; from <= end.transfers; from += STRIDE) {
      const to = Math.min(from + STRIDE - 1, end.transfers);
      offences.push(...(await chain.seals(from, to)));
      progress(to, end.transfers);
    }
    for (let from = 1; from <= end.blocks; from += BLOCKS_AT_ONCE)
      offences.push(...(await chain.blocks(from, from + BLOCKS_AT_ONCE - 1)));
    if (roots !== undefined) {
      const blocks = await chain.blocksOf(roots.map(({ block }) => block));
      offences.push(...compareRoots(roots, blocks));
    }
    offences.sort(byPosition);
    return { ...end, waiting: await chain.waiting(), roots: roots?.length, offences };
  }
}

/** A transfer is named before the block it stands in; what is outside the chain comes last. */
const byPosition = (one: Offence, other: Offence): number =>
  (one.position ?? Infinity) === (other.position ?? Infinity)
    ? Number(other.what.startsWith('transfer')) - Number(one.what.startsWith('transfer'))
    : (one.position ?? Infinity) - (other.position ?? Infinity);
