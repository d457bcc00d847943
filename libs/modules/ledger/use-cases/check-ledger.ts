import { Injectable } from '@nestjs/common';
import { INVARIANTS, type Invariant } from '@tilsagn/domain/ledger/invariants';
import { Db } from '@tilsagn/platform/database/db';

/** An invariant with the first rows that break it; none when it holds. */
export interface CheckedInvariant extends Invariant {
  readonly offences: readonly string[];
}

const SHOWN = 10;

/** Asks the database for rows that break the ledger's invariants, however long a large ledger takes. */
@Injectable()
export class CheckLedger {
  constructor(private readonly db: Db) {}

  async run(): Promise<CheckedInvariant[]> {
    const checked: CheckedInvariant[] = [];
    for (const invariant of INVARIANTS) {
      const rows = await this.db.queryAtLeisure<{ offence: string }>(
        `select offence from ledger.check_${invariant.name.toLowerCase()}() limit ${SHOWN}`,
      );
      checked.push({ ...invariant, offences: rows.map((row) => row.offence) });
    }
    return checked;
  }
}
