import { Injectable } from '@nestjs/common';
import type { YearEnd } from '@tilsagn/domain/ledger/frame-proposals';
import type { FrameRef } from '@tilsagn/domain/ledger/measures';
import { ok, Refused, type Result } from '@tilsagn/domain/result';
import { LedgerReader } from '../ledger-reader';

/** What year-end would do to a frame now. Refused: not_found. */
@Injectable()
export class ReadYearEnd {
  constructor(private readonly reader: LedgerReader) {}

  async run(frame: FrameRef): Promise<Result<YearEnd>> {
    const found = await this.reader.yearEnd(frame);
    return found === undefined ? Refused.because('not_found') : ok(found);
  }
}
