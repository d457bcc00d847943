import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import type { Dimensions } from '@tilsagn/domain/accounting/dimensions';
import { isIsoDate } from '@tilsagn/domain/calendar/iso-date';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { Clock } from '@tilsagn/platform/clock/clock';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { DimensionRows, type Place, type PlaceDimensions } from '../persistence/dimension-rows';

export interface DimensionsToSet extends Place, Dimensions {
  readonly validFrom: string;
  readonly actor: Actor;
}

export interface DimensionsOfYear {
  readonly on: string;
  readonly places: readonly PlaceDimensions[];
}

/** Reads and sets where in the accounts the money of frames and measures is booked. */
@Injectable()
export class SetDimensions {
  constructor(
    private readonly units: UnitOfWork,
    private readonly rows: DimensionRows,
    private readonly clock: Clock,
  ) {}

  /** A year's frames and measures with what holds on a day; left out: today. Refused: bad_date. */
  async read(year: number, on = this.clock.today()): Promise<Result<DimensionsOfYear>> {
    if (!isIsoDate(on)) return Refused.because('bad_date', { field: '/on' });
    return ok({ on, places: await this.rows.ofYear(year, on) });
  }

  /**
   * Adds a row that holds from a day on. A measure's may all be empty: those of the frame hold again. Refused: bad_date,
   * required (a frame without any), unknown_frame, unknown_measure, exists_with_different_content.
   */
  run({ validFrom, actor, ...asked }: DimensionsToSet): Promise<Result<PlaceDimensions>> {
    return this.units.run(async () => {
      if (!isIsoDate(validFrom)) return Refused.because('bad_date', { field: '/validFrom' });
      const { responsibility, function: purpose, project, account, ...place } = asked;
      const dimensions = { responsibility, function: purpose, project, account };
      const empty = Object.values(dimensions).every((value) => value === null);
      if (empty && place.measure === null) return Refused.because('required', { field: '/responsibility' });
      const added = await this.rows.add(place, validFrom, dimensions, actor.sub);
      return added.ok ? ok(await this.rows.of(place, validFrom)) : added;
    });
  }
}
