import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { visibleSchemes } from '@tilsagn/domain/access/decide';
import { isIsoDate } from '@tilsagn/domain/calendar/iso-date';
import type { BalanceRow } from '@tilsagn/domain/ledger/balances';
import type { OverbookingLimit } from '@tilsagn/domain/ledger/measures';
import { isMoment } from '@tilsagn/domain/ledger/moment';
import {
  type FundingType,
  type OverviewRow,
  PATIENCE_DAYS,
  type Warning,
  warningsOfBalances,
  yearBefore,
} from '@tilsagn/domain/ledger/overview';
import { ZERO } from '@tilsagn/domain/money/ore';
import { ok, Refused, type Result } from '@tilsagn/domain/result';
import { Clock } from '@tilsagn/platform/clock/clock';
import { Db } from '@tilsagn/platform/database/db';
import { LedgerReader } from '../ledger-reader';
import { readFundingTypes, readSchemesOfMeasures, readUndecided } from '../persistence/finance/beside';
import { readWarnings, type WarningOfScheme } from '../persistence/finance/warnings';

export interface OverviewQuestion {
  readonly year: number;
  readonly valueDate?: string;
  readonly knownAt?: string;
  readonly scheme?: string;
  readonly fundingType?: FundingType;
}

export interface Overview {
  readonly year: number;
  readonly valueDate: string | null;
  readonly knownAt: string | null;
  /** All schemes of the year's measures, for the filter. */
  readonly schemes: readonly string[];
  readonly rows: readonly OverviewRow[];
  readonly warnings: readonly Warning[];
  /** The overbooking limits above 0 that hold on the day asked for. */
  readonly limits: readonly OverbookingLimit[];
}

/** The place of a measure or of a frame itself, the same in every year. */
const place = ({ frame, measure }: Pick<BalanceRow, 'frame' | 'measure'>): string =>
  `${frame}/${measure ?? ''}`;

const NOTHING = { undecidedOre: ZERO, undecidedCases: 0, recommendedCases: 0 };

/** What finance sees first: a year's frames, what is applied for beside them, what to look at, and the year before. */
@Injectable()
export class ReadOverview {
  constructor(
    private readonly reader: LedgerReader,
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Refused: bad_date. */
  async run(question: OverviewQuestion, actor: Actor): Promise<Result<Overview>> {
    const { year, valueDate, knownAt } = question;
    if (valueDate !== undefined && !isIsoDate(valueDate))
      return Refused.because('bad_date', { field: '/valueDate' });
    if (knownAt !== undefined && !isMoment(knownAt))
      return Refused.because('bad_date', { field: '/knownAt' });
    const asOf = valueDate ?? this.clock.today();
    const earlier = valueDate === undefined ? {} : { valueDate: yearBefore(valueDate) };
    const known = knownAt === undefined ? {} : { knownAt };
    const [now, before, funding, schemes, undecided, warnings, limits] = await Promise.all([
      this.reader.balances({ year, ...known, ...(valueDate !== undefined && { valueDate }) }),
      this.reader.balances({ year: year - 1, ...known, ...earlier }),
      readFundingTypes(this.db, year),
      readSchemesOfMeasures(this.db, year),
      readUndecided(this.db, year, asOf),
      readWarnings(this.db, { year, asOf, ...known, patience: PATIENCE_DAYS }),
      this.reader.limitsOn(year, asOf),
    ]);
    const was = new Map(before.map((row) => [place(row), row]));
    const waiting = new Map(undecided.map((row) => [place(row), row]));
    const rows = now.map((row) => ({
      ...row,
      ...NOTHING,
      ...waiting.get(place(row)),
      fundingType: funding.find(({ frame }) => frame === row.frame)?.fundingType ?? null,
      schemes: schemes
        .filter(({ frame, measure }) => frame === row.frame && (row.measure ?? measure) === measure)
        .map(({ scheme }) => scheme),
      before: was.get(place(row)) ?? null,
    }));
    const shown = narrowed(rows, question);
    const places = new Set(shown.map(place));
    const reached = visibleSchemes('ledger.overview', actor);
    const seen = warnings.filter(
      ({ scheme }) => scheme === null || reached === 'all' || reached.includes(scheme),
    );
    const all = [...warningsOfBalances(now), ...seen.map(withoutScheme)].filter((warning) =>
      places.has(place(warning)),
    );
    return ok({
      year,
      valueDate: valueDate ?? null,
      knownAt: knownAt ?? null,
      schemes: [...new Set(schemes.map(({ scheme }) => scheme))],
      rows: shown,
      warnings: all,
      limits: limits.filter((limit) => places.has(place(limit))),
    });
  }
}

const withoutScheme = ({ scheme: _scheme, ...warning }: WarningOfScheme): Warning => warning;

/** The frames of a funding type that pay for a scheme, each with all its measures so that the sums stay whole. */
function narrowed(rows: readonly OverviewRow[], { scheme, fundingType }: OverviewQuestion): OverviewRow[] {
  const pays = new Set(
    rows
      .filter((row) => row.measure === null && (scheme === undefined || row.schemes.includes(scheme)))
      .map(({ frame }) => frame),
  );
  return rows.filter(
    (row) => pays.has(row.frame) && (fundingType === undefined || row.fundingType === fundingType),
  );
}
