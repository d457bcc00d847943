import { Injectable } from '@nestjs/common';
import { Db } from '@tilsagn/platform/database/db';

/** As many as are sealed well within the time one statement may take. */
const MOST = 10_000;

/** Seals what was booked since the last block. */
@Injectable()
export class CloseBlocks {
  constructor(private readonly db: Db) {}

  /** How many transfers were sealed. Safe to run twice, and at once in two processes. */
  async run(): Promise<number> {
    let sealed = 0;
    for (;;) {
      const [row] = await this.db.query<{ n: number }>('select ledger.close_block($1) as n', [MOST]);
      const n = row?.n ?? 0;
      sealed += n;
      if (n < MOST) return sealed;
    }
  }
}
