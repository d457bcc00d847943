import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { visibleSchemes } from '@tilsagn/domain/access/decide';
import { type Expected, forecast } from '@tilsagn/domain/ledger/forecast';
import { Clock } from '@tilsagn/platform/clock/clock';
import { Db } from '@tilsagn/platform/database/db';
import { allRows } from '@tilsagn/platform/export/rows-of-pages';
import { LedgerReader } from '../ledger-reader';
import { readCommitments } from '../persistence/finance/commitments';
import {
  type MeasureAfter,
  measuresAfter,
  type OpenApplication,
  type OpenAsked,
  type OpenFigures,
  openFigures,
  readOpenApplications,
} from '../persistence/finance/open-applications';

export interface Forecast {
  readonly today: string;
  readonly expected: readonly Expected[];
  /** The first by rank; the figures count them all. */
  readonly applications: readonly OpenApplication[];
  readonly figures: OpenFigures;
}

/** So many open applications are read at a time for a file: each time they are ranked anew. */
const AT_ONCE = 2_000;

/** What is expected to be paid when, and what open applications would take of a year's measures. */
@Injectable()
export class ReadForecast {
  constructor(
    private readonly reader: LedgerReader,
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async run(year: number, actor: Actor): Promise<Forecast> {
    const asked = await this.asked(year, actor);
    const [expected, applications, figures] = await Promise.all([
      this.expected(year),
      readOpenApplications(this.db, asked),
      openFigures(this.db, asked),
    ]);
    return { today: this.clock.today(), expected, applications, figures };
  }

  /** What is committed and not paid, by the month it is expected in. */
  async expected(year: number): Promise<readonly Expected[]> {
    return forecast(await readCommitments(this.db, year), this.clock.today());
  }

  /** What the measures have left when the first `cut` of all open applications are granted. */
  async after(year: number, cut: number, actor: Actor): Promise<readonly MeasureAfter[]> {
    return measuresAfter(this.db, await this.asked(year, actor), cut);
  }

  /** All open applications by rank. */
  async applications(year: number, actor: Actor): Promise<AsyncGenerator<OpenApplication>> {
    const asked = await this.asked(year, actor);
    return allRows<OpenApplication>((stretch) => readOpenApplications(this.db, asked, stretch), AT_ONCE);
  }

  private async asked(year: number, actor: Actor): Promise<OpenAsked> {
    const balances = await this.reader.balances({ year });
    const measures = balances.filter(({ measure }) => measure !== null);
    return { year, schemes: visibleSchemes('ledger.forecast', actor), measures };
  }
}
