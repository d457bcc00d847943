import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { daysOf, isPeriod, periodsOf } from '@tilsagn/domain/accounting/period';
import {
  figuresOf,
  inPeriod,
  periodOf,
  reconcile,
  type Reconciled,
} from '@tilsagn/domain/accounting/reconcile';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { Clock } from '@tilsagn/platform/clock/clock';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { AccountingEntries, type PaidForCase, type StoredEntry } from '../persistence/accounting-entries';
import {
  ReconciliationNotes,
  type Note,
  type SignedFigures,
  type SignOff,
} from '../persistence/reconciliation-notes';
import { TellSecondPerson } from '../tell-second-person';

/** A payment and its postings, or one without the other. */
export type Held = Reconciled<PaidForCase, StoredEntry>;

export interface PeriodSummary {
  readonly period: string;
  readonly figures: SignedFigures;
  readonly signOff: SignOff | null;
  /** Whether two persons have signed the month as it is. */
  readonly closed: boolean;
  /** Whether something came after the sign-off that changed the month. */
  readonly changedSince: boolean;
  /** Whether the month is over, so that it can be signed. */
  readonly ended: boolean;
}

export interface PeriodDetail extends PeriodSummary {
  readonly items: readonly Held[];
  readonly notes: readonly Note[];
}

export interface PeriodToSign {
  readonly period: string;
  /** What whoever signs has seen; another figure now is refused. */
  readonly seen: SignedFigures;
  readonly comment?: string;
  readonly actor: Actor;
}

/** Holds the ledger's payments against the accounting system's postings, month by month. */
@Injectable()
export class ReconcilePeriod {
  constructor(
    private readonly units: UnitOfWork,
    private readonly entries: AccountingEntries,
    private readonly notes: ReconciliationNotes,
    private readonly telling: TellSecondPerson,
    private readonly clock: Clock,
  ) {}

  /** The twelve months of a year. */
  async year(year: number): Promise<readonly PeriodSummary[]> {
    const [all, signed] = await Promise.all([
      this.between(`${year}-01-01`, `${year}-12-31`),
      this.notes.signOffsOf(year),
    ]);
    return periodsOf(year).map((period) => this.summary(period, all, signed));
  }

  /** A month with its four groups and the notes. Refused: bad_date. */
  async period(period: string): Promise<Result<PeriodDetail>> {
    if (!isPeriod(period)) return Refused.because('bad_date', { field: '/period' });
    const { from, to } = daysOf(period);
    const [all, signed, notes] = await Promise.all([
      this.between(from, to),
      this.notes.signOffsOf(Number(period.slice(0, 4))),
      this.notes.ofPeriod(period),
    ]);
    return ok({ ...this.summary(period, all, signed), items: inPeriod(all, period), notes });
  }

  /** Writes a note on something that is not matched. Refused: bad_date, not_found (no such difference in the month). */
  note(period: string, subject: string, text: string, actor: Actor): Promise<Result<PeriodDetail>> {
    return this.units.run(async () => {
      const detail = await this.period(period);
      if (!detail.ok) return detail;
      const found = detail.value.items.some((item) => item.subject === subject && item.group !== 'matched');
      if (!found) return Refused.because('not_found', { field: '/subject' });
      await this.notes.add(period, subject, text, actor.sub);
      return this.period(period);
    });
  }

  /**
   * Vouches for a month; it is closed when a second person, who is told that it waits, has signed the same figures
   * (design: closing a period takes two). Refused: bad_date, period_not_ended, stale_version (the figures are others than those seen), same_person,
   * difference_without_note {count}.
   */
  signOff({ period, seen, comment, actor }: PeriodToSign): Promise<Result<PeriodDetail>> {
    return this.units.run(async () => {
      await this.notes.lock(period);
      const detail = await this.period(period);
      if (!detail.ok) return detail;
      const { ended, figures, items, notes, signOff, changedSince, closed } = detail.value;
      if (!ended) return Refused.because('period_not_ended');
      if (!sameFigures(figures, seen)) return Refused.because('stale_version');
      if (signOff?.signedBy === actor.sub && !changedSince) return Refused.because('same_person');
      const noted = new Set(notes.map(({ subject }) => subject));
      const count = items.filter((item) => item.group !== 'matched' && !noted.has(item.subject)).length;
      if (count > 0) return Refused.because('difference_without_note', { params: { count } });
      const id = await this.notes.sign(period, figures, comment ?? null, actor.sub);
      const signed = await this.period(period);
      if (!signed.ok) return signed;
      if (!signed.value.closed) await this.telling.monthSigned(id, period, actor.sub);
      else if (signOff !== null && !closed) await this.telling.monthClosed(period, signOff.signedBy);
      return signed;
    });
  }

  private async between(from: string, to: string): Promise<readonly Held[]> {
    const payments = await this.entries.payments(from, to);
    const entries = await this.entries.entries(
      from,
      to,
      payments.map(({ paymentId }) => paymentId),
    );
    return reconcile(payments, entries);
  }

  private summary(period: string, all: readonly Reconciled[], signed: readonly SignOff[]): PeriodSummary {
    const { hereOre, thereOre, ...counts } = figuresOf(all, period);
    const figures = { ...counts, hereOre: Number(hereOre), thereOre: Number(thereOre) };
    const signOff = signed.find((each) => each.period === period) ?? null;
    const changedSince = signOff !== null && !sameFigures(signOff.figures, figures);
    const closed = !changedSince && signOff !== null && signOff.preparedByName !== null;
    return { period, figures, signOff, closed, changedSince, ended: period < periodOf(this.clock.today()) };
  }
}

const FIGURES = ['matched', 'differing', 'onlyHere', 'onlyThere', 'hereOre', 'thereOre'] as const;

const sameFigures = (one: SignedFigures, other: SignedFigures): boolean =>
  FIGURES.every((name) => one[name] === other[name]);
