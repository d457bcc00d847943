import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { visibleSchemes } from '@tilsagn/domain/access/decide';
import type { BalanceRow } from '@tilsagn/domain/ledger/balances';
import { type Expected, forecast } from '@tilsagn/domain/ledger/forecast';
import { Clock } from '@tilsagn/platform/clock/clock';
import { Db } from '@tilsagn/platform/database/db';
import { LedgerReader } from '../ledger-reader';
import { readCommitments } from '../persistence/finance/commitments';
import {
  MOST_APPLICATIONS,
  type OpenApplication,
  readOpenApplications,
} from '../persistence/finance/open-applications';

export interface Forecast {
  readonly today: string;
  readonly expected: readonly Expected[];
  readonly applications: readonly OpenApplication[];
  /** False: there are more open applications than the list holds. */
  readonly allApplications: boolean;
  readonly measures: readonly BalanceRow[];
}

/** What is expected to be paid when, and what open applications would take of a year's measures. */
@Injectable()
export class ReadForecast {
  constructor(
    private readonly reader: LedgerReader,
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async run(year: number, actor: Actor): Promise<Forecast> {
    const today = this.clock.today();
    const [commitments, applications, balances] = await Promise.all([
      readCommitments(this.db, year),
      readOpenApplications(this.db, year, visibleSchemes('ledger.forecast', actor)),
      this.reader.balances({ year }),
    ]);
    return {
      today,
      expected: forecast(commitments, today),
      applications: applications.slice(0, MOST_APPLICATIONS),
      allApplications: applications.length <= MOST_APPLICATIONS,
      measures: balances.filter(({ measure }) => measure !== null),
    };
  }
}
