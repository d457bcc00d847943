import type { FrameRef } from '@tilsagn/domain/ledger/measures';
import type { FrameNote } from '@tilsagn/domain/ledger/notes';
import { ore } from '@tilsagn/domain/money/ore';
import type { Db } from '@tilsagn/platform/database/db';

interface Row extends Omit<FrameNote, 'figureOre'> {
  readonly figure: bigint | null;
}

/** The notes on the frames of a year, or on one of them, oldest first. */
export async function readNotes(db: Db, year: number, frame?: string): Promise<FrameNote[]> {
  const rows = await db.query<Row>(
    `select note.id, note.frame, note.year, note.transfer_id as "transferId", note.kind, note.source,
            note.figure_ore as figure, note.words, coalesce(writer.name, note.written_by) as "writtenBy",
            note.written_on as "writtenOn"
       from frame_note as note left join actor_name as writer on writer.sub = note.written_by
      where note.year = $1 and ($2::text is null or note.frame = $2)
      order by note.written_at, note.id`,
    [year, frame ?? null],
  );
  return rows.map(({ figure, ...row }) => ({ ...row, figureOre: figure === null ? null : ore(figure) }));
}

/** Whether there is such a frame and, where a transfer is named, whether it touches the frame. */
export async function isAboutFrame(db: Db, { frame, year }: FrameRef, transferId?: string): Promise<boolean> {
  const [row] = await db.query<{ is: boolean }>(
    `select exists (select from ledger.frame where frame = $1 and year = $2)
        and ($3::uuid is null or exists (
          select from ledger.transfer
            join ledger.account on account.id in (transfer.from_account, transfer.to_account)
           where transfer.id = $3 and account.frame = $1 and account.year = $2)) as is`,
    [frame, year, transferId ?? null],
  );
  return row?.is === true;
}

/** Adds a note. */
export async function addNote(db: Db, note: FrameNote): Promise<void> {
  await db.execute(
    `insert into frame_note (id, frame, year, transfer_id, kind, source, figure_ore, words, written_by, written_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      note.id,
      note.frame,
      note.year,
      note.transferId,
      note.kind,
      note.source,
      note.figureOre,
      note.words,
      note.writtenBy,
      note.writtenOn,
    ],
  );
}
