import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { catalogues } from '@tilsagn/domain/language/sentence';
import type { Transfer, TransferPage } from '@tilsagn/domain/ledger/transfers';
import accountsEn from '@tilsagn/domain/locales/en/accounts.json';
import kindsEn from '@tilsagn/domain/locales/en/ledger.json';
import accountsNb from '@tilsagn/domain/locales/nb/accounts.json';
import kindsNb from '@tilsagn/domain/locales/nb/ledger.json';
import accountsNn from '@tilsagn/domain/locales/nn/accounts.json';
import kindsNn from '@tilsagn/domain/locales/nn/ledger.json';
import { ok, type Result } from '@tilsagn/domain/result';
import { osloTime } from '@tilsagn/platform/clock/oslo-time';
import { rowsOfPages } from '@tilsagn/platform/export/rows-of-pages';
import type { Cell, Sheet, SheetColumn } from '@tilsagn/platform/export/sheet';
import type { TransfersQuestion } from '../persistence/transfers';
import { ReadTransfers } from '../use-cases/read-transfers';
import { Exporter, type Making } from './exporter';

const KINDS = catalogues({ nb: kindsNb, nn: kindsNn, en: kindsEn });
const ACCOUNTS = catalogues({ nb: accountsNb, nn: accountsNn, en: accountsEn });
/** So many transfers are read at a time. */
const PAGE = 2_000;

export type TransfersToExport = Omit<TransfersQuestion, 'cursor' | 'limit'>;

/** The list of transfers as a file, newest first: all of them, as they were known when the file was begun. */
@Injectable()
export class ExportTransfers {
  constructor(
    private readonly transfers: ReadTransfers,
    private readonly exporter: Exporter,
  ) {}

  /** Refused: bad_date. */
  async run(question: TransfersToExport, actor: Actor): Promise<Result<Sheet>> {
    const making = this.exporter.begin(actor);
    const asked = { ...question, knownAt: question.knownAt ?? making.at, limit: PAGE };
    const first = await this.transfers.run(asked);
    if (!first.ok) return first;
    const { say, about, nameOf } = making;
    const { frame, year, measure, valueDate } = question;
    return ok({
      name: say('transfersFile'),
      about: about([
        ['frame', frame === undefined ? null : nameOf(frame)],
        ['year', year === undefined ? null : String(year)],
        ['measure', measure === undefined ? null : nameOf(measure)],
        ['case', question.caseId ?? null],
        ['valueDate', valueDate ?? say('allDates')],
        ['knownAt', asked.knownAt],
      ]),
      columns: transferColumns(say),
      rows: this.rows(asked, first.value, making),
    });
  }

  private async *rows(
    question: TransfersQuestion,
    first: TransferPage,
    making: Making,
  ): AsyncGenerator<readonly Cell[]> {
    const read = async (cursor: string): Promise<TransferPage> => {
      const page = await this.transfers.run({ ...question, cursor });
      if (!page.ok) throw new Error(`a page of transfers was refused: ${page.code}`);
      return page.value;
    };
    for await (const transfer of rowsOfPages(first, read)) yield transferCells(transfer, making);
  }
}

/** What a file says of a transfer; `transferCells` gives the cells. */
export function transferColumns(say: Making['say']): SheetColumn[] {
  const text = (head: string) => ({ head, type: 'text' }) as const;
  return [
    { head: say('date'), type: 'date' },
    text(say('bookedAt')),
    text(say('kind')),
    { head: say('amount'), type: 'ore' },
    text(say('from')),
    text(say('fromFrame')),
    { head: say('fromYear'), type: 'number' },
    text(say('fromMeasure')),
    text(say('to')),
    text(say('toFrame')),
    { head: say('toYear'), type: 'number' },
    text(say('toMeasure')),
    text(say('caseNumber')),
    text(say('applicant')),
    text(say('decisionRef')),
    text(say('reason')),
    text(say('actor')),
    text(say('preparedBy')),
    text(say('approvedBy')),
    text(say('id')),
  ];
}

export function transferCells(transfer: Transfer, { language, nameOf }: Making): Cell[] {
  const { from, to } = transfer;
  const { day, time } = osloTime(new Date(transfer.bookedAt));
  const end = ({ account, frame, year, measure }: Transfer['from']): Cell[] => [
    ACCOUNTS(language)(account),
    nameOf(frame),
    year,
    measure === null ? null : nameOf(measure),
  ];
  return [
    transfer.valueDate,
    `${day} ${time}`,
    KINDS(language)(transfer.kind),
    transfer.amountOre,
    ...end(from),
    ...end(to),
    transfer.caseNumber,
    transfer.applicantName,
    transfer.decisionRef,
    transfer.reason,
    transfer.actor,
    transfer.preparedBy,
    transfer.approvedBy,
    transfer.id,
  ];
}
