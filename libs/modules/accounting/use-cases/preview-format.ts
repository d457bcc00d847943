import { Injectable } from '@nestjs/common';
import { accountOf } from '@tilsagn/domain/accounting/candidate';
import { NO_DIMENSIONS } from '@tilsagn/domain/accounting/dimensions';
import { drawPayment } from '@tilsagn/domain/accounting/draw-payment';
import { paymentFile, type PaymentOrder } from '@tilsagn/domain/accounting/payment-file';
import {
  faultsOfFormat,
  readColumns,
  type PaymentFileFormat,
} from '@tilsagn/domain/accounting/payment-file-format';
import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import { ok, type Result } from '@tilsagn/domain/result';
import { Clock } from '@tilsagn/platform/clock/clock';
import { BatchCandidates, type BatchCandidate } from '../persistence/batch-candidates';
import { BatchList } from '../persistence/batch-list';
import { CommittedParts } from '../persistence/committed-parts';
import { DimensionsReader } from '../persistence/dimensions-reader';
import { PaymentFormats } from '../persistence/payment-formats';

/** A format somebody thinks of; what is left out is as it is now. `columns` is JSON. */
export interface FormatToPreview extends Partial<Omit<PaymentFileFormat, 'columns'>> {
  readonly columns?: string;
}

export interface FormatPreview {
  /** How many of the waiting payments are shown. */
  readonly payments: number;
  readonly text: string;
}

const SHOWN = 5;
/** In the place of the id that a payment gets when it is sent. */
const NO_ID = '00000000-0000-0000-0000-000000000000';

/** Shows what the payment file would look like, with the payments that wait. */
@Injectable()
export class PreviewFormat {
  constructor(
    private readonly formats: PaymentFormats,
    private readonly candidates: BatchCandidates,
    private readonly batches: BatchList,
    private readonly committed: CommittedParts,
    private readonly dimensions: DimensionsReader,
    private readonly clock: Clock,
  ) {}

  /** Refused: bad_value and required as `readColumns` and `faultsOfFormat` say. */
  async run({ columns: text, ...asked }: FormatToPreview): Promise<Result<FormatPreview>> {
    const { format: current } = await this.formats.current();
    const columns = text === undefined ? ok(current.columns) : readColumns(text);
    if (!columns.ok) return columns;
    const format: PaymentFileFormat = {
      separator: asked.separator ?? current.separator,
      decimalMark: asked.decimalMark ?? current.decimalMark,
      dateForm: asked.dateForm ?? current.dateForm,
      header: asked.header ?? current.header,
      byteOrderMark: false,
      columns: columns.value,
    };
    const faults = faultsOfFormat(format);
    if (faults !== undefined) return faults;
    const today = this.clock.today();
    const waiting = (await this.candidates.waiting()).slice(0, SHOWN);
    const parts = await this.committed.of(waiting.map(({ caseId }) => caseId));
    const payments = await Promise.all(
      waiting.map((candidate) => this.order(candidate, parts.get(candidate.caseId) ?? [], today)),
    );
    const [newest] = await this.batches.newest();
    const batch = (newest?.number ?? 0) + 1;
    const file = { batch, voucherDate: today, dueDate: today, payments };
    return ok({ payments: payments.length, text: paymentFile(file, format) });
  }

  private async order(
    candidate: BatchCandidate,
    committed: Parameters<typeof drawPayment>[1],
    today: IsoDate,
  ): Promise<PaymentOrder> {
    const { caseNumber, supplierOrgnr, supplierName, amountOre, sequence } = candidate;
    const drawn = drawPayment(amountOre, committed);
    const dimensions = await this.dimensions.of(drawn, today);
    return {
      ...{ paymentId: NO_ID, caseNumber, supplierOrgnr, supplierName, amountOre },
      accountNumber: accountOf(candidate),
      reference: `${caseNumber}-${sequence}`,
      lines: drawn.map((part, index) => ({ ...part, ...(dimensions[index] ?? NO_DIMENSIONS) })),
    };
  }
}
