import { Injectable } from '@nestjs/common';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { allRows } from '@tilsagn/platform/export/rows-of-pages';
import { BatchCandidates, type BatchCandidate } from '../persistence/batch-candidates';
import { BatchList, type BatchItemRow, type BatchLineRow, type BatchRow } from '../persistence/batch-list';

export interface BatchDetail {
  readonly batch: BatchRow;
  readonly items: readonly BatchItemRow[];
  readonly lines: readonly BatchLineRow[];
}

/** Reads batches and what waits for one. */
@Injectable()
export class ReadBatches {
  constructor(
    private readonly list: BatchList,
    private readonly candidates: BatchCandidates,
  ) {}

  /** The oldest first, at most 200. */
  waiting(): Promise<readonly BatchCandidate[]> {
    return this.candidates.waiting();
  }

  /** All that wait, the oldest first. */
  everyWaiting(): Promise<AsyncGenerator<BatchCandidate>> {
    return allRows((stretch) => this.candidates.waiting(stretch));
  }

  /** The newest first, at most 100. */
  all(): Promise<readonly BatchRow[]> {
    return this.list.newest();
  }

  /** Every batch, the newest first. */
  every(): Promise<AsyncGenerator<BatchRow>> {
    return allRows((stretch) => this.list.newest(stretch));
  }

  /** Refused: not_found. */
  async one(id: string): Promise<Result<BatchDetail>> {
    const batch = await this.list.find(id);
    if (batch === null) return Refused.because('not_found');
    const [items, lines] = await Promise.all([this.list.itemsOf(id), this.list.linesOf(id)]);
    return ok({ batch, items, lines });
  }

  /** The file, the same bytes each time. Refused: not_found. */
  async file(id: string): Promise<Result<{ readonly fileName: string; readonly content: Buffer }>> {
    const file = await this.list.fileOf(id);
    if (file === null) return Refused.because('not_found');
    return ok({ fileName: `utbetaling-${file.number}.csv`, content: file.content });
  }
}
