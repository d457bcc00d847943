import type { INestApplicationContext } from '@nestjs/common';
import type { NoteKind } from '@tilsagn/domain/ledger/notes';
import { WriteNote } from '@tilsagn/modules/ledger';
import { Db } from '@tilsagn/platform/database/db';
import { dataFile } from './data-files';
import { must } from './must';
import { actorOf } from './people';

interface SampleNote {
  readonly frame: string;
  readonly year: number;
  readonly transfer?: { readonly kind: string; readonly amountKr: number };
  readonly kind: NoteKind;
  readonly source: string;
  readonly figureKr?: number;
  readonly words?: string;
}

const ORE = 100;

/** What sources say about the demo's frames, noted by its finance officer; nothing where anybody has noted anything. */
export async function seedFrameNotes(app: INestApplicationContext): Promise<void> {
  const db = app.get(Db, { strict: false });
  if ((await db.query('select from frame_note limit 1')).length > 0) return;
  const notes = JSON.parse(dataFile('frame-notes.json').toString('utf8')) as readonly SampleNote[];
  for (const { frame, year, transfer, kind, source, figureKr, words } of notes) {
    const [found] =
      transfer === undefined
        ? []
        : await db.query<{ id: string }>(
            `select transfer.id from ledger.transfer
               join ledger.account on account.id in (transfer.from_account, transfer.to_account)
              where account.frame = $1 and account.year = $2 and transfer.kind = $3 and transfer.amount_ore = $4`,
            [frame, year, transfer.kind, transfer.amountKr * ORE],
          );
    const note = {
      kind,
      source,
      ...(found !== undefined && { transferId: found.id }),
      ...(figureKr !== undefined && { figureOre: figureKr * ORE }),
      ...(words !== undefined && { words }),
    };
    const actor = actorOf('oystein-okonomi');
    must(await app.get(WriteNote, { strict: false }).run({ frame, year }, note, actor), `note on ${frame}`);
  }
}
