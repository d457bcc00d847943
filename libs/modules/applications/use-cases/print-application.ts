import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { CaseAccess } from '@tilsagn/modules/workflow';
import type { PdfContent } from '@tilsagn/platform/pdf/pdf-content';
import { writePdf } from '@tilsagn/platform/pdf/write-pdf';
import { applicationPaperOf } from '../papers/application';
import { receiptOf } from '../papers/receipt';
import { SentApplications } from '../papers/sent-applications';
import type { SentApplication } from '../papers/sent-application';

export type PaperKind = 'receipt' | 'application';

interface Paper {
  readonly operation: 'applications.receipt' | 'applications.print';
  readonly which: 'first' | 'last';
  readonly content: (sent: SentApplication) => PdfContent;
}

const PAPERS: Readonly<Record<PaperKind, Paper>> = {
  receipt: { operation: 'applications.receipt', which: 'first', content: receiptOf },
  application: { operation: 'applications.print', which: 'last', content: applicationPaperOf },
};

export interface PrintedPaper {
  readonly fileName: string;
  readonly content: Buffer;
}

/** Writes the receipt of an application, or the application itself, as PDF in the language of the case. */
@Injectable()
export class PrintApplication {
  constructor(
    private readonly access: CaseAccess,
    private readonly sent: SentApplications,
  ) {}

  /** Refused: not_found (also a draft: nothing was sent). */
  async run(kind: PaperKind, caseId: string, actor: Actor): Promise<Result<PrintedPaper>> {
    const { operation, which, content } = PAPERS[kind];
    const found = await this.access.open(operation, caseId, actor);
    if (!found.ok) return found;
    const sent = await this.sent.of(found.value, which);
    if (sent === null) return Refused.because('not_found');
    const pdf = content(sent);
    return ok({ fileName: `${pdf.title.replaceAll('/', '-')}.pdf`, content: await writePdf(pdf) });
  }
}
