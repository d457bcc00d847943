import { Injectable } from '@nestjs/common';
import { type Dimensions, NO_DIMENSIONS } from '@tilsagn/domain/accounting/dimensions';
import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import type { MeasureRef } from '@tilsagn/domain/ledger/measures';

/** The accounting dimensions of measures, as they hold on a day. */
@Injectable()
export class DimensionsReader {
  /** Those of the measures asked for, in their order. */
  of(measures: readonly MeasureRef[], _on: IsoDate): Promise<readonly Dimensions[]> {
    return Promise.resolve(measures.map(() => NO_DIMENSIONS));
  }
}
