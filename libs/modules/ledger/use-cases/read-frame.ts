import { Injectable } from '@nestjs/common';
import type { FrameRef } from '@tilsagn/domain/ledger/measures';
import type { FrameTranches } from '@tilsagn/domain/ledger/transfers';
import { ok, Refused, type Result } from '@tilsagn/domain/result';
import { LedgerReader } from '../ledger-reader';

/** A frame with what it was given and the decisions behind it. Refused: not_found. */
@Injectable()
export class ReadFrame {
  constructor(private readonly reader: LedgerReader) {}

  async run(frame: FrameRef): Promise<Result<FrameTranches>> {
    const found = await this.reader.tranchesOf(frame);
    return found === undefined ? Refused.because('not_found') : ok(found);
  }
}
