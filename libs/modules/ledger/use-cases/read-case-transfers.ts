import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { mayTouch } from '@tilsagn/domain/access/decide';
import type { Transfer } from '@tilsagn/domain/ledger/transfers';
import { ok, Refused, type Result } from '@tilsagn/domain/result';
import { LedgerReader } from '../ledger-reader';

/** More than any case has had; a page is not asked for. */
const ALL = 1_000;

/** Every transfer of a case, newest first. Refused: not_found, also where the actor's roles do not reach it. */
@Injectable()
export class ReadCaseTransfers {
  constructor(private readonly reader: LedgerReader) {}

  async run(caseId: string, actor: Actor): Promise<Result<readonly Transfer[]>> {
    const behind = await this.reader.caseBehind(caseId);
    if (behind === undefined || !mayTouch('cases.transfers', actor, behind.orgnr, behind.schemeKey)) {
      return Refused.because('not_found');
    }
    return ok((await this.reader.transfers({ caseId, limit: ALL })).items);
  }
}
