import { Injectable } from '@nestjs/common';
import { dateInNorway } from '@tilsagn/platform/clock/business-clock';
import { Clock } from '@tilsagn/platform/clock/clock';
import { Config } from '@tilsagn/platform/config/config';
import { Db } from '@tilsagn/platform/database/db';
import { Chain } from '../verify/chain';
import { keptRoots } from '../verify/kept-roots';
import type { Root } from '../verify/root';
import { appendRoot } from '../verify/roots-file';

/** Writes the newest block down outside the database, once a day by the machine's clock. */
@Injectable()
export class KeepRoot {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** What was written; nothing without LEDGER_ROOTS_DIR, without a new block, or a second time on a day. */
  async run(): Promise<Root | undefined> {
    const folder = this.config.ledgerRootsFolder;
    if (folder === undefined) return undefined;
    const day = dateInNorway(this.clock.now());
    const root = await new Chain(this.db).newest(day);
    if (root === undefined) return undefined;
    const last = (await keptRoots(folder))?.at(-1);
    if (last !== undefined && (last.day >= day || last.block >= root.block)) return undefined;
    await appendRoot(folder, root);
    return root;
  }
}
