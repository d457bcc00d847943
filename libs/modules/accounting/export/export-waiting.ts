import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { accountOf, hindranceOf } from '@tilsagn/domain/accounting/candidate';
import { Exporter, type Making } from '@tilsagn/modules/ledger';
import { eachAs } from '@tilsagn/platform/export/rows-of-pages';
import type { Cell, Sheet } from '@tilsagn/platform/export/sheet';
import { sentenceFor } from '@tilsagn/platform/i18n/problems';
import type { BatchCandidate } from '../persistence/batch-candidates';
import { ReadBatches } from '../use-cases/read-batches';

/** The payments that wait for a batch as a file, the oldest first, with what keeps each from whoever asks. */
@Injectable()
export class ExportWaiting {
  constructor(
    private readonly batches: ReadBatches,
    private readonly exporter: Exporter,
  ) {}

  async run(actor: Actor): Promise<Sheet> {
    const making = this.exporter.begin(actor);
    const { say, about, at } = making;
    const waiting = await this.batches.everyWaiting();
    const text = (head: string) => ({ head, type: 'text' }) as const;
    return {
      name: say('waitingFile'),
      about: about([['knownAt', at]]),
      columns: [
        ...[text(say('supplier')), text(say('orgnr')), text(say('caseNumber')), text(say('account'))],
        { head: say('amount'), type: 'ore' },
        ...[text(say('failedBefore')), text(say('hindrance'))],
      ],
      rows: eachAs(waiting, (candidate) => cellsOf(candidate, actor.sub, making)),
    };
  }
}

function cellsOf(candidate: BatchCandidate, sender: string, { say, language }: Making): Cell[] {
  const { supplierName, supplierOrgnr, caseNumber, amountOre, failedPaymentId } = candidate;
  const hindrance = hindranceOf(candidate, sender);
  return [
    ...[supplierName, supplierOrgnr, caseNumber, accountOf(candidate), amountOre],
    failedPaymentId === null ? null : say('yes'),
    hindrance === null ? null : sentenceFor(hindrance, language),
  ];
}
