import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { ok, type Result } from '@tilsagn/domain/result';
import { Exporter } from '@tilsagn/modules/ledger';
import type { Cell, Sheet } from '@tilsagn/platform/export/sheet';
import { ReadBatches } from '../use-cases/read-batches';

/** The payments of a batch as a file: a row for each place the money of a payment comes from, last the sum. */
@Injectable()
export class ExportBatch {
  constructor(
    private readonly batches: ReadBatches,
    private readonly exporter: Exporter,
  ) {}

  /** Refused: not_found. */
  async run(id: string, actor: Actor): Promise<Result<Sheet>> {
    const { say, about, at, nameOf } = this.exporter.begin(actor);
    const found = await this.batches.one(id);
    if (!found.ok) return found;
    const { batch, items, lines } = found.value;
    const byPayment = new Map(items.map((item) => [item.paymentId, item]));
    const text = (head: string) => ({ head, type: 'text' }) as const;
    return ok({
      name: say('batchFile', { number: batch.number }),
      about: about([
        ['batch', String(batch.number)],
        ['madeOn', batch.madeOn],
        ['dueOn', batch.dueOn],
        ['sha256', batch.sha256],
        ['knownAt', at],
      ]),
      columns: [
        ...[text(say('supplier')), text(say('orgnr')), text(say('caseNumber')), text(say('account'))],
        ...[text(say('measure')), { head: say('year'), type: 'number' } as const],
        ...[
          text(say('responsibility')),
          text(say('function')),
          text(say('project')),
          text(say('accountCode')),
        ],
        ...[text(say('state')), { head: say('resolvedOn'), type: 'date' } as const, text(say('voucher'))],
        ...[text(say('reasonCode')), { head: say('amount'), type: 'ore' } as const],
        ...[text(say('paymentId')), text(say('replaces'))],
      ],
      rows: [
        ...lines.map((line): Cell[] => {
          const item = byPayment.get(line.paymentId);
          return [
            item?.supplierName ?? null,
            item?.supplierOrgnr ?? null,
            item?.caseNumber ?? null,
            item?.accountNumber ?? null,
            ...[nameOf(line.measure), line.year],
            ...[line.responsibility, line.function, line.project, line.account],
            item === undefined ? null : say(`payment_${item.state}`),
            item?.resolvedOn ?? null,
            item?.voucherNumber ?? null,
            item?.reasonCode ?? null,
            ...[line.amountOre, line.paymentId, item?.replaces ?? null],
          ];
        }),
        [say('sum'), ...Array<null>(13).fill(null), batch.totalOre, null, null],
      ],
    });
  }
}
