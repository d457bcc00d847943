import { Injectable } from '@nestjs/common';
import type { FrameRef, OverbookingLimit } from '@tilsagn/domain/ledger/measures';
import type { FrameTranches } from '@tilsagn/domain/ledger/transfers';
import { ok, Refused, type Result } from '@tilsagn/domain/result';
import { LedgerReader } from '../ledger-reader';

export interface FrameRead extends FrameTranches {
  readonly limits: readonly OverbookingLimit[];
}

/** A frame with what it was given, the limits set on its measures and the decisions behind them. Refused: not_found. */
@Injectable()
export class ReadFrame {
  constructor(private readonly reader: LedgerReader) {}

  async run(frame: FrameRef): Promise<Result<FrameRead>> {
    const [found, limits] = await Promise.all([this.reader.tranchesOf(frame), this.reader.limitsOf(frame)]);
    return found === undefined ? Refused.because('not_found') : ok({ ...found, limits });
  }
}
