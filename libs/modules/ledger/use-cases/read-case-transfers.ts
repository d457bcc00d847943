import { Injectable } from '@nestjs/common';
import type { Transfer } from '@tilsagn/domain/ledger/transfers';
import { ok, Refused, type Result } from '@tilsagn/domain/result';
import { LedgerReader } from '../ledger-reader';

/** More than any case has had; a page is not asked for. */
const ALL = 1_000;

/** Every transfer of a case, newest first. Refused: not_found. */
@Injectable()
export class ReadCaseTransfers {
  constructor(private readonly reader: LedgerReader) {}

  async run(caseId: string): Promise<Result<readonly Transfer[]>> {
    if (!(await this.reader.isCase(caseId))) return Refused.because('not_found');
    return ok((await this.reader.transfers({ caseId, limit: ALL })).items);
  }
}
