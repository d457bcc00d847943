import { Injectable } from '@nestjs/common';
import { isIsoDate } from '@tilsagn/domain/calendar/iso-date';
import { isMoment } from '@tilsagn/domain/ledger/moment';
import type { TransferPage } from '@tilsagn/domain/ledger/transfers';
import { ok, Refused, type Result } from '@tilsagn/domain/result';
import { validate } from 'uuid';
import { LedgerReader } from '../ledger-reader';
import { isCursor, type TransfersQuestion } from '../persistence/transfers';

/** A page of transfers as somebody asks for it. Refused: bad_date, bad_cursor. */
@Injectable()
export class ReadTransfers {
  constructor(private readonly reader: LedgerReader) {}

  async run(question: TransfersQuestion): Promise<Result<TransferPage>> {
    const { valueDate, knownAt, caseId, cursor } = question;
    if (valueDate !== undefined && !isIsoDate(valueDate))
      return Refused.because('bad_date', { field: '/valueDate' });
    if (knownAt !== undefined && !isMoment(knownAt))
      return Refused.because('bad_date', { field: '/knownAt' });
    if (cursor !== undefined && !isCursor(cursor)) return Refused.because('bad_cursor', { field: '/cursor' });
    // What cannot be the id of a case is the id of none.
    if (caseId !== undefined && !validate(caseId)) return ok({ items: [], next: null });
    return ok(await this.reader.transfers(question));
  }
}
