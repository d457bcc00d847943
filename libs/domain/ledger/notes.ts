import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import type { FrameRef } from '@tilsagn/domain/ledger/measures';
import type { Ore } from '@tilsagn/domain/money/ore';

export const NOTE_KINDS = ['origin', 'differs', 'remark'] as const;

/** `origin`: the larger sum it is a part of; `differs`: another figure for the same; `remark`: words alone. */
export type NoteKind = (typeof NOTE_KINDS)[number];

/** What a source says about a frame or one of its transfers; the ledger's own figure stands as it is. */
export interface FrameNote extends FrameRef {
  readonly id: string;
  readonly transferId: string | null;
  readonly kind: NoteKind;
  readonly source: string;
  readonly figureOre: Ore | null;
  readonly words: string | null;
  /** By name. */
  readonly writtenBy: string;
  readonly writtenOn: IsoDate;
}
