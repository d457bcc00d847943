import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import type { FrameRef } from '@tilsagn/domain/ledger/measures';
import type { FrameNote, NoteKind } from '@tilsagn/domain/ledger/notes';
import { ore } from '@tilsagn/domain/money/ore';
import { ok, Refused, type Result } from '@tilsagn/domain/result';
import { Clock } from '@tilsagn/platform/clock/clock';
import { Db } from '@tilsagn/platform/database/db';
import { newId } from '@tilsagn/platform/database/ids';
import { addNote, isAboutFrame } from '../persistence/finance/notes';

export interface NoteToWrite {
  readonly transferId?: string;
  readonly kind: NoteKind;
  readonly source: string;
  /** Øre; a remark may do without. */
  readonly figureOre?: number;
  readonly words?: string;
}

/** Notes what a source says about a frame or one of its transfers. The ledger stays as it is. */
@Injectable()
export class WriteNote {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Refused: not_found (also for a transfer that is not the frame's), required (a figure, or a remark's words). */
  async run(frame: FrameRef, note: NoteToWrite, actor: Actor): Promise<Result<FrameNote>> {
    const { kind, source, transferId, figureOre, words } = note;
    if (kind !== 'remark' && figureOre === undefined)
      return Refused.because('required', { field: '/figureOre' });
    if (kind === 'remark' && words === undefined) return Refused.because('required', { field: '/words' });
    if (!(await isAboutFrame(this.db, frame, transferId))) return Refused.because('not_found');
    const written: FrameNote = {
      ...frame,
      id: newId(),
      kind,
      source,
      transferId: transferId ?? null,
      figureOre: figureOre === undefined ? null : ore(figureOre),
      words: words ?? null,
      writtenBy: actor.sub,
      writtenOn: this.clock.today(),
    };
    await addNote(this.db, written);
    return ok({ ...written, writtenBy: actor.name });
  }
}
