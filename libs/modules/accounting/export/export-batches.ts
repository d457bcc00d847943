import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { Exporter } from '@tilsagn/modules/ledger';
import { eachAs } from '@tilsagn/platform/export/rows-of-pages';
import type { Cell, Sheet } from '@tilsagn/platform/export/sheet';
import { ReadBatches } from '../use-cases/read-batches';

/** The list of batches as a file, the newest first. */
@Injectable()
export class ExportBatches {
  constructor(
    private readonly batches: ReadBatches,
    private readonly exporter: Exporter,
  ) {}

  async run(actor: Actor): Promise<Sheet> {
    const { say, about, at } = this.exporter.begin(actor);
    const listed = await this.batches.every();
    return {
      name: say('batchesFile'),
      about: about([['knownAt', at]]),
      columns: [
        { head: say('batch'), type: 'number' },
        { head: say('madeOn'), type: 'date' },
        { head: say('dueOn'), type: 'date' },
        { head: say('madeBy'), type: 'text' },
        { head: say('payments'), type: 'number' },
        { head: say('ofThemPaid'), type: 'number' },
        { head: say('ofThemFailed'), type: 'number' },
        { head: say('amount'), type: 'ore' },
        { head: say('sha256'), type: 'text' },
      ],
      rows: eachAs(
        listed,
        ({ number, madeOn, dueOn, madeByName, payments, paid, failed, totalOre, sha256 }): Cell[] => [
          ...[number, madeOn, dueOn, madeByName],
          ...[payments, paid, failed, totalOre, sha256],
        ],
      ),
    };
  }
}
