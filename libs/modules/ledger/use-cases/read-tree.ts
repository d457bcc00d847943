import { Injectable } from '@nestjs/common';
import { isIsoDate } from '@tilsagn/domain/calendar/iso-date';
import { allocationTree, type TreeNode } from '@tilsagn/domain/ledger/allocation-tree';
import type { FrameRef } from '@tilsagn/domain/ledger/measures';
import { isMoment } from '@tilsagn/domain/ledger/moment';
import type { FrameNote } from '@tilsagn/domain/ledger/notes';
import { ok, Refused, type Result } from '@tilsagn/domain/result';
import { Db } from '@tilsagn/platform/database/db';
import { readMovements } from '../persistence/finance/movements';
import { readNotes } from '../persistence/finance/notes';

export interface TreeQuestion {
  readonly year: number;
  readonly valueDate?: string;
  readonly knownAt?: string;
}

export interface FrameTree extends FrameRef {
  readonly nodes: readonly TreeNode[];
  readonly notes: readonly FrameNote[];
}

/** Where the money of a year's frames came from and went, one tree a frame, with what other sources say. */
@Injectable()
export class ReadTree {
  constructor(private readonly db: Db) {}

  /** Refused: bad_date. */
  async run(question: TreeQuestion): Promise<Result<FrameTree[]>> {
    const { year, valueDate, knownAt } = question;
    if (valueDate !== undefined && !isIsoDate(valueDate))
      return Refused.because('bad_date', { field: '/valueDate' });
    if (knownAt !== undefined && !isMoment(knownAt))
      return Refused.because('bad_date', { field: '/knownAt' });
    const [movements, notes] = await Promise.all([
      readMovements(this.db, question),
      readNotes(this.db, year),
    ]);
    const origins = notes.flatMap(({ id, kind, transferId, source, figureOre }) =>
      kind === 'origin' && transferId !== null && figureOre !== null
        ? { id, transferId, source, figureOre }
        : [],
    );
    const ends = movements.flatMap(({ from, to }) => [from, to]);
    const frames = [...new Set(ends.filter((end) => end.year === year).map(({ frame }) => frame))].sort();
    return ok(
      frames
        .map((frame) => ({
          frame,
          year,
          nodes: allocationTree({ frame, year }, movements, origins),
          notes: notes.filter((note) => note.frame === frame),
        }))
        .filter(({ nodes }) => nodes.length > 0),
    );
  }
}
