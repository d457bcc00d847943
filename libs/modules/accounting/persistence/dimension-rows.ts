import { Injectable } from '@nestjs/common';
import type { Dimensions } from '@tilsagn/domain/accounting/dimensions';
import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { Db } from '@tilsagn/platform/database/db';

/** A frame, or one measure of it. */
export interface Place {
  readonly frame: string;
  readonly year: number;
  readonly measure: string | null;
}

/** What was said of a place from a day on; it holds until the next is said. */
export interface DimensionsFrom extends Dimensions {
  readonly validFrom: IsoDate;
  readonly setByName: string;
  /** ISO moment. */
  readonly setAt: string;
}

/** A place with what holds there on a day, and all that was ever said of it. */
export interface PlaceDimensions extends Place, Dimensions {
  /** From when its own hold; null where it has none on that day, so that those of the frame do. */
  readonly ownFrom: IsoDate | null;
  /** The newest first. */
  readonly history: readonly DimensionsFrom[];
}

/** A frame's own row comes before those of its measures. */
const SELECT = `
  with place as (
    select frame, year, null as measure from ledger.frame
    union all select frame, year, measure from ledger.measure)
  select place.frame, place.year, place.measure, held.responsibility, held.function, held.project, held.account,
         (select max(d.valid_from) from ledger.dimension d
           where d.frame = place.frame and d.year = place.year and d.measure is not distinct from place.measure
             and d.valid_from <= $2) as "ownFrom",
         (select coalesce(jsonb_agg(jsonb_build_object('validFrom', d.valid_from, 'responsibility', d.responsibility,
                   'function', d.function, 'project', d.project, 'account', d.account,
                   'setByName', coalesce(n.name, d.set_by), 'setAt', d.set_at) order by d.valid_from desc), '[]')
            from ledger.dimension d left join actor_name n on n.sub = d.set_by
           where d.frame = place.frame and d.year = place.year
             and d.measure is not distinct from place.measure) as history
    from place, ledger.dimensions_on(place.frame, place.year, place.measure, $2) as held
   where place.year = $1`;

const REFUSED_AT: Readonly<Record<string, string>> = {
  unknown_frame: '/frame',
  unknown_measure: '/measure',
  exists_with_different_content: '/validFrom',
};

/** Where the money of frames and measures is booked: dated rows that are added to and never changed. */
@Injectable()
export class DimensionRows {
  constructor(private readonly db: Db) {}

  ofYear(year: number, on: IsoDate): Promise<PlaceDimensions[]> {
    return this.db.query(`${SELECT} order by place.frame, place.measure nulls first`, [year, on]);
  }

  async of({ frame, year, measure }: Place, on: IsoDate): Promise<PlaceDimensions> {
    const [row] = await this.db.query<PlaceDimensions>(
      `${SELECT} and place.frame = $3 and place.measure is not distinct from $4`,
      [year, on, frame, measure],
    );
    if (row === undefined) throw new Error('a frame or measure is gone');
    return row;
  }

  /** Refused: unknown_frame, unknown_measure, exists_with_different_content (something holds from that day already). */
  async add(
    { frame, year, measure }: Place,
    from: IsoDate,
    dimensions: Dimensions,
    by: string,
  ): Promise<Result<undefined>> {
    const [answer] = await this.db.query<{ code: string | null }>(
      'select ledger.set_dimension($1, $2, $3, $4, $5, $6) as code',
      [frame, year, measure, from, JSON.stringify(dimensions), by],
    );
    const code = answer?.code ?? null;
    if (code === null) return ok(undefined);
    return Refused.because(code, { field: REFUSED_AT[code] ?? '' });
  }
}
