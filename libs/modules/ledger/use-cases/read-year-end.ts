import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { visibleSchemes } from '@tilsagn/domain/access/decide';
import type { BlockingPayment, YearEnd } from '@tilsagn/domain/ledger/frame-proposals';
import type { FrameRef } from '@tilsagn/domain/ledger/measures';
import { ok, Refused, type Result } from '@tilsagn/domain/result';
import { LedgerReader } from '../ledger-reader';

export interface YearEndRead extends YearEnd {
  /** The payments under way whose cases the reader may see. */
  readonly payments: readonly BlockingPayment[];
}

/** What year-end would do to a frame now, and the payments it waits for. Refused: not_found. */
@Injectable()
export class ReadYearEnd {
  constructor(private readonly reader: LedgerReader) {}

  async run(frame: FrameRef, actor: Actor): Promise<Result<YearEndRead>> {
    const [found, payments] = await Promise.all([
      this.reader.yearEnd(frame),
      this.reader.paymentsUnderWay(frame),
    ]);
    if (found === undefined) return Refused.because('not_found');
    const reached = visibleSchemes('yearEnds.read', actor);
    const seen = payments.filter(
      ({ scheme }) => scheme === null || reached === 'all' || reached.includes(scheme),
    );
    return ok({ ...found, payments: seen.map(({ scheme: _scheme, ...payment }) => payment) });
  }
}
