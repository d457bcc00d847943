import { Injectable } from '@nestjs/common';
import { isIsoDate } from '@tilsagn/domain/calendar/iso-date';
import type { BalanceRow } from '@tilsagn/domain/ledger/balances';
import { isMoment } from '@tilsagn/domain/ledger/moment';
import { ok, Refused, type Result } from '@tilsagn/domain/result';
import { LedgerReader } from '../ledger-reader';
import type { BalancesQuestion } from '../persistence/balances';

/** The balances of a year as somebody asks for them. Refused: bad_date. */
@Injectable()
export class ReadBalances {
  constructor(private readonly reader: LedgerReader) {}

  async run(question: BalancesQuestion): Promise<Result<BalanceRow[]>> {
    const { valueDate, knownAt } = question;
    if (valueDate !== undefined && !isIsoDate(valueDate))
      return Refused.because('bad_date', { field: '/valueDate' });
    if (knownAt !== undefined && !isMoment(knownAt))
      return Refused.because('bad_date', { field: '/knownAt' });
    return ok(await this.reader.balances(question));
  }
}
