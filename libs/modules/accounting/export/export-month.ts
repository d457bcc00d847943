import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { add } from '@tilsagn/domain/money/ore';
import { ok, type Result } from '@tilsagn/domain/result';
import { Exporter, type Making } from '@tilsagn/modules/ledger';
import type { Cell, Sheet } from '@tilsagn/platform/export/sheet';
import { ReconcilePeriod, type Held, type PeriodDetail } from '../use-cases/reconcile-period';

/** A month of the reconciliation as a file: payments and postings side by side, with the notes, in four groups. */
@Injectable()
export class ExportMonth {
  constructor(
    private readonly months: ReconcilePeriod,
    private readonly exporter: Exporter,
  ) {}

  /** Refused: bad_date. */
  async run(period: string, actor: Actor): Promise<Result<Sheet>> {
    const { say, about, at } = this.exporter.begin(actor);
    const found = await this.months.period(period);
    if (!found.ok) return found;
    const { items, notes, figures } = found.value;
    const text = (head: string) => ({ head, type: 'text' }) as const;
    const date = (head: string) => ({ head, type: 'date' }) as const;
    const ore = (head: string) => ({ head, type: 'ore' }) as const;
    const sums = [BigInt(figures.hereOre), null, BigInt(figures.thereOre)];
    return ok({
      name: say('monthFile', { month: period }),
      about: about([
        ['month', period],
        ['knownAt', at],
      ]),
      columns: [
        ...[text(say('group')), text(say('caseNumber')), text(say('applicant')), date(say('paidOn'))],
        ...[ore(say('here')), date(say('bookedOn')), ore(say('there')), text(say('vouchers'))],
        ...[text(say('deviations')), text(say('notes')), text(say('paymentId'))],
      ],
      rows: [
        ...items.map((item) => cellsOf(item, notes, say)),
        [say('sum'), null, null, null, ...sums, null, null, null, null],
      ],
    });
  }
}

function cellsOf(item: Held, notes: PeriodDetail['notes'], say: Making['say']): Cell[] {
  const { group, payment, entries, deviations, subject } = item;
  const [first] = entries;
  const written = notes.filter((note) => note.subject === subject);
  return [
    say(group),
    payment?.caseNumber ?? first?.caseNumber ?? null,
    payment?.supplierName ?? first?.text ?? null,
    payment?.paidOn ?? null,
    payment?.amountOre ?? null,
    first?.bookedOn ?? null,
    first === undefined ? null : add(...entries.map(({ amountOre }) => amountOre)),
    [...new Set(entries.map(({ voucherNumber }) => voucherNumber))].join(', '),
    deviations.map((deviation) => say(`deviation_${deviation}`)).join(', '),
    written.map(({ text, writtenByName }) => `${text} (${writtenByName})`).join('; '),
    payment?.paymentId ?? first?.paymentId ?? null,
  ];
}
