import { Injectable } from '@nestjs/common';
import type { Ore } from '@tilsagn/domain/money/ore';
import { BatchCandidates } from '../persistence/batch-candidates';
import { BatchList } from '../persistence/batch-list';
import { StatusFileList } from '../persistence/status-file-list';

/** How long the lists of payments to the accounting system are, whatever of them is shown. */
export interface PaymentFigures {
  readonly waiting: number;
  readonly waitingOre: Ore;
  readonly batches: number;
  readonly statusFiles: number;
}

/** Counts what waits, what was sent and what came back. */
@Injectable()
export class ReadPaymentFigures {
  constructor(
    private readonly candidates: BatchCandidates,
    private readonly batches: BatchList,
    private readonly answers: StatusFileList,
  ) {}

  async run(): Promise<PaymentFigures> {
    const [waiting, batches, statusFiles] = await Promise.all([
      this.candidates.sum(),
      this.batches.count(),
      this.answers.count(),
    ]);
    return { waiting: waiting.count, waitingOre: waiting.sumOre, batches, statusFiles };
  }
}
