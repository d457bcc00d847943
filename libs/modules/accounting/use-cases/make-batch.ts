import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { accountOf, hindranceOf } from '@tilsagn/domain/accounting/candidate';
import { NO_DIMENSIONS } from '@tilsagn/domain/accounting/dimensions';
import { paymentFile } from '@tilsagn/domain/accounting/payment-file';
import { addDays, isIsoDate, type IsoDate } from '@tilsagn/domain/calendar/iso-date';
import { add } from '@tilsagn/domain/money/ore';
import { Refused, ok, refuseIfAny, type Reason, type Result } from '@tilsagn/domain/result';
import { MovePaymentRequest } from '@tilsagn/modules/disbursements';
import { Clock } from '@tilsagn/platform/clock/clock';
import { newId } from '@tilsagn/platform/database/ids';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { AUTHORISED, BatchCandidates, type BatchCandidate } from '../persistence/batch-candidates';
import { DimensionsReader } from '../persistence/dimensions-reader';
import { LedgerPayments, type PaymentPart } from '../persistence/ledger-payments';
import { PaymentBatches, type BatchItem } from '../persistence/payment-batches';
import { PaymentFormats } from '../persistence/payment-formats';

export interface BatchToMake {
  readonly payments: readonly { readonly id: string; readonly version: number }[];
  /** The day the money is to be with the recipients, 'YYYY-MM-DD'; left out: today. */
  readonly dueOn?: string;
  readonly actor: Actor;
}

/** How far ahead a payment may be ordered. */
const LONGEST_DAYS = 90;

/**
 * Gathers authorised payments into a batch, posts each as sent and writes the file, all or nothing: whoever holds the
 * file knows that its money is in payment. Each payment gets an id that it keeps, so that a file taken in twice pays once.
 */
@Injectable()
export class MakeBatch {
  constructor(
    private readonly units: UnitOfWork,
    private readonly candidates: BatchCandidates,
    private readonly batches: PaymentBatches,
    private readonly formats: PaymentFormats,
    private readonly payments: LedgerPayments,
    private readonly dimensions: DimensionsReader,
    private readonly moving: MovePaymentRequest,
    private readonly clock: Clock,
  ) {}

  /**
   * Refusals: bad_date, deadline_out_of_range {earliest, latest}; with the payment's place as field: bad_value (named
   * twice), not_found, stale_version, action_not_allowed_in_state, payment_not_corrected, correction_not_approved,
   * bad_account_number, company_stopped {since}, same_person, own_case, commitment_exceeded.
   */
  run(asked: BatchToMake): Promise<Result<{ readonly id: string }>> {
    return this.units.run(async () => {
      const dueOn = this.dueOn(asked.dueOn);
      if (!dueOn.ok) return dueOn;
      const number = await this.batches.nextNumber();
      const chosen = await this.choose(asked);
      if (!chosen.ok) return chosen;
      const sent = await this.send(chosen.value, asked);
      if (!sent.ok) return sent;
      return ok(await this.write(sent.value, { number, dueOn: dueOn.value, by: asked.actor.sub }));
    });
  }

  private dueOn(text: string | undefined): Result<IsoDate> {
    const today = this.clock.today();
    const [date, latest] = [text ?? today, addDays(today, LONGEST_DAYS)];
    if (!isIsoDate(date)) return Refused.because('bad_date', { field: '/dueOn' });
    const params = { earliest: today, latest };
    const outside = date < today || date > latest;
    return outside ? Refused.because('deadline_out_of_range', { field: '/dueOn', params }) : ok(date);
  }

  private async choose({ payments, actor }: BatchToMake): Promise<Result<readonly BatchCandidate[]>> {
    const known = await this.candidates.byIds(payments.map(({ id }) => id));
    const faults: Reason[] = [];
    const chosen = payments.flatMap(({ id, version }, index) => {
      const candidate = known.get(id);
      const twice = payments.findIndex((other) => other.id === id) !== index;
      const fault = twice ? { code: 'bad_value' } : faultOf(candidate, version, actor);
      if (fault !== null) faults.push({ ...fault, field: at(index) });
      return candidate === undefined ? [] : [candidate];
    });
    return refuseIfAny(faults) ?? ok(chosen);
  }

  /** In the order of the cases, so that two who lock several never wait for each other. */
  private async send(
    chosen: readonly BatchCandidate[],
    { actor }: BatchToMake,
  ): Promise<Result<readonly Sent[]>> {
    const sent = chosen.map((candidate, place) => ({ candidate, place, paymentId: newId() }));
    for (const { candidate, place, paymentId } of sent.toSorted(byCase)) {
      const { requestId: id, version: expectedVersion } = candidate;
      const step = { id, action: 'send', actor, expectedVersion, sendingId: paymentId } as const;
      const moved = await this.moving.run(step);
      if (!moved.ok) return Refused.because(moved.code, { ...moved.reasons[0], field: at(place) });
    }
    return ok(sent);
  }

  private async write(
    sent: readonly Sent[],
    { number, dueOn, by }: { number: number; dueOn: IsoDate; by: string },
  ): Promise<{ readonly id: string }> {
    const today = this.clock.today();
    const parts = await this.payments.partsOf(sent.map(({ paymentId }) => paymentId));
    const items = await Promise.all(
      sent.map((each) => this.item(each, parts.get(each.paymentId) ?? [], today)),
    );
    const { version: formatVersion, format } = await this.formats.current();
    const file = { batch: number, voucherDate: today, dueDate: dueOn, payments: items };
    const content = Buffer.from(paymentFile(file, format));
    const id = newId();
    await this.batches.add({
      ...{ id, number, dueOn, formatVersion, items, content },
      madeOn: today,
      madeBy: by,
      totalOre: add(...items.map(({ amountOre }) => amountOre)),
      sha256: createHash('sha256').update(content).digest('hex'),
    });
    return { id };
  }

  private async item(
    { candidate, paymentId }: Sent,
    parts: readonly PaymentPart[],
    today: IsoDate,
  ): Promise<BatchItem> {
    const { requestId, caseId, caseNumber, supplierOrgnr, supplierName, amountOre, sequence } = candidate;
    const dimensions = await this.dimensions.of(parts, today);
    return {
      ...{ paymentId, requestId, caseId, caseNumber, supplierOrgnr, supplierName, amountOre },
      accountNumber: accountOf(candidate),
      reference: `${caseNumber}-${sequence}`,
      replaces: candidate.failedPaymentId,
      lines: parts.map(({ frame, year, measure, amountOre: ofPart }, index) => ({
        ...{ frame, year, measure, amountOre: ofPart },
        ...(dimensions[index] ?? NO_DIMENSIONS),
      })),
    };
  }
}

interface Sent {
  readonly candidate: BatchCandidate;
  readonly place: number;
  readonly paymentId: string;
}

const at = (index: number): string => `/payments/${index}`;

const byCase = (one: Sent, other: Sent): number => (one.candidate.caseId < other.candidate.caseId ? -1 : 1);

function faultOf(candidate: BatchCandidate | undefined, version: number, actor: Actor): Reason | null {
  if (candidate === undefined) return { code: 'not_found' };
  if (candidate.version !== version) return { code: 'stale_version' };
  if (candidate.state !== AUTHORISED) return { code: 'action_not_allowed_in_state' };
  return hindranceOf(candidate, actor.sub);
}
