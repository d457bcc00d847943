import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { actsFor } from '@tilsagn/domain/access/actor';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { CaseAccess } from '@tilsagn/modules/workflow';
import { Config } from '@tilsagn/platform/config/config';
import { writePdf } from '@tilsagn/platform/pdf/write-pdf';
import { letterPaperOf } from '../letter-paper';
import { Decisions } from '../persistence/decisions';

export interface PrintedLetter {
  readonly fileName: string;
  readonly content: Buffer;
}

/** Writes the letter of a decision as PDF. */
@Injectable()
export class PrintLetter {
  constructor(
    private readonly access: CaseAccess,
    private readonly decisions: Decisions,
    private readonly config: Config,
  ) {}

  /** Refused: not_found (the case; a letter that is not written or, for its applicant, not sent). */
  async run(caseId: string, actor: Actor): Promise<Result<PrintedLetter>> {
    const found = await this.access.open('applications.decisionLetter', caseId, actor);
    if (!found.ok) return found;
    const record = found.value;
    const decision = await this.decisions.ofCase(record.id);
    if (!decision?.letter) return Refused.because('not_found');
    const { letter, letterSentAt, decidedOn } = decision;
    if (letterSentAt === null && actsFor(actor, record.applicantOrgnr)) return Refused.because('not_found');
    const sentAt = letterSentAt ?? new Date(`${decidedOn}T00:00:00Z`);
    const pdf = letterPaperOf(record, letter, { issuer: this.config.countyName, sentAt });
    return ok({ fileName: `${pdf.title.replaceAll('/', '-')}.pdf`, content: await writePdf(pdf) });
  }
}
