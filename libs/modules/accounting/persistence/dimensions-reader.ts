import { Injectable } from '@nestjs/common';
import type { Dimensions } from '@tilsagn/domain/accounting/dimensions';
import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import type { MeasureRef } from '@tilsagn/domain/ledger/measures';
import { Db } from '@tilsagn/platform/database/db';

/** The accounting dimensions of measures, as they hold on a day. */
@Injectable()
export class DimensionsReader {
  constructor(private readonly db: Db) {}

  /** Those of the measures asked for, in their order: a measure's own, and the frame's where it has none. */
  of(measures: readonly MeasureRef[], on: IsoDate): Promise<readonly Dimensions[]> {
    return this.db.query(
      `select found.responsibility, found.function, found.project, found.account
         from unnest($1::text[], $2::integer[], $3::text[]) with ordinality as asked (frame, year, measure, place),
              ledger.dimensions_on(asked.frame, asked.year, asked.measure, $4) as found
        order by asked.place`,
      [
        measures.map(({ frame }) => frame),
        measures.map(({ year }) => year),
        measures.map(({ measure }) => measure),
        on,
      ],
    );
  }
}
