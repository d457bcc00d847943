import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { ok, type Result } from '@tilsagn/domain/result';
import { Exporter } from '@tilsagn/modules/ledger';
import { osloTime } from '@tilsagn/platform/clock/oslo-time';
import { eachAs } from '@tilsagn/platform/export/rows-of-pages';
import type { Cell, Sheet } from '@tilsagn/platform/export/sheet';
import { ReadStatusFiles } from '../use-cases/read-status-files';

const COUNTED = ['confirmed', 'failed', 'repeated'] as const;

/** The answers of the accounting system as files: the list of them, and the rows of one. */
@Injectable()
export class ExportStatusFiles {
  constructor(
    private readonly files: ReadStatusFiles,
    private readonly exporter: Exporter,
  ) {}

  /** All that were taken in, the newest first. */
  async all(actor: Actor): Promise<Sheet> {
    const { say, about, at } = this.exporter.begin(actor);
    const files = await this.files.every();
    return {
      name: say('statusFilesFile'),
      about: about([['knownAt', at]]),
      columns: [
        { head: say('file'), type: 'text' },
        { head: say('receivedAt'), type: 'text' },
        { head: say('receivedBy'), type: 'text' },
        ...COUNTED.map((each) => ({ head: say(each), type: 'number' }) as const),
        { head: say('difference'), type: 'number' },
      ],
      rows: eachAs(files, (file): Cell[] => [
        ...[file.fileName, momentOf(file.receivedAt), file.receivedByName],
        ...COUNTED.map((each) => file[each]),
        file.differences,
      ]),
    };
  }

  /** All rows of one, differences first. Refused: not_found. */
  async rows(id: string, actor: Actor): Promise<Result<Sheet>> {
    const { say, about, at } = this.exporter.begin(actor);
    const found = await this.files.everyRow(id);
    if (!found.ok) return found;
    const { file, rows } = found.value;
    const text = (head: string) => ({ head, type: 'text' }) as const;
    return ok({
      name: say('statusFile', { name: file.fileName.replace(/\.csv$/i, '') }),
      about: about([
        ['file', file.fileName],
        ['receivedAt', momentOf(file.receivedAt)],
        ['receivedBy', file.receivedByName],
        ['knownAt', at],
      ]),
      columns: [
        ...[{ head: say('row'), type: 'number' } as const, text(say('caseNumber')), text(say('supplier'))],
        ...[text(say('told')), text(say('outcome')), text(say('deviations'))],
        ...[{ head: say('bookedOn'), type: 'date' } as const, text(say('voucher')), text(say('reasonCode'))],
        ...[text(say('message')), { head: say('amount'), type: 'ore' } as const, text(say('paymentId'))],
      ],
      rows: eachAs(rows, (told): Cell[] => [
        ...[told.row, told.caseNumber, told.supplierName],
        ...[say(`told_${told.status}`), say(told.outcome), told.code === null ? null : say(told.code)],
        ...[told.bookedOn, told.voucherNumber, told.reasonCode, told.text, told.amountOre, told.paymentId],
      ]),
    });
  }
}

function momentOf(moment: Date): string {
  const { day, time } = osloTime(moment);
  return `${day} ${time}`;
}
