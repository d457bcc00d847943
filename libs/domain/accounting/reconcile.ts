import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import { type Ore, add } from '@tilsagn/domain/money/ore';

/** A payment that is paid, as the ledger has it. */
export interface PaidPayment {
  readonly paymentId: string;
  readonly caseNumber: string;
  readonly amountOre: Ore;
  readonly paidOn: IsoDate;
}

/** A posting of the accounting system. */
export interface AccountingEntry {
  readonly id: string;
  readonly voucherNumber: string;
  readonly bookedOn: IsoDate;
  readonly amountOre: Ore;
  readonly caseNumber: string | null;
  readonly paymentId: string | null;
}

export type ReconciliationGroup = 'matched' | 'differing' | 'only_here' | 'only_there';
export type Deviation = 'amount' | 'period';

/** A payment with the postings it was found in, a payment that was not found, or postings that no payment explains. */
export interface Reconciled<
  Payment extends PaidPayment = PaidPayment,
  Entry extends AccountingEntry = AccountingEntry,
> {
  /** Stays the same over imports: `payment:<id>` or `entry:<id>`. */
  readonly subject: string;
  readonly group: ReconciliationGroup;
  readonly payment: Payment | null;
  readonly entries: readonly Entry[];
  readonly deviations: readonly Deviation[];
}

/** The month something belongs to: 'YYYY-MM'. */
export const periodOf = (date: IsoDate): string => date.slice(0, 7);

const sumOf = (entries: readonly AccountingEntry[]): Ore => add(...entries.map(({ amountOre }) => amountOre));

/**
 * Holds payments against postings. A posting belongs to the payment whose id it carries; without an id, to the one
 * payment of its case that has its amount and its month and that nothing else was found for. Another day within the
 * month is no difference.
 */
export function reconcile<Payment extends PaidPayment, Entry extends AccountingEntry>(
  payments: readonly Payment[],
  entries: readonly Entry[],
): readonly Reconciled<Payment, Entry>[] {
  const found = new Map<string, Entry[]>(payments.map(({ paymentId }) => [paymentId, []]));
  const strays = entries.filter((entry) => {
    const of = entry.paymentId === null ? undefined : found.get(entry.paymentId);
    of?.push(entry);
    return of === undefined;
  });
  const rest = strays.filter((entry) => {
    const payment = entry.paymentId === null ? onlyCandidate(entry, payments, found) : undefined;
    if (payment !== undefined) found.set(payment.paymentId, [entry]);
    return payment === undefined;
  });
  return [
    ...payments.map((payment) => withEntries(payment, found.get(payment.paymentId) ?? [])),
    ...rest.map((entry) => alone<Payment, Entry>(entry)),
  ];
}

function onlyCandidate(
  { caseNumber, amountOre, bookedOn }: AccountingEntry,
  payments: readonly PaidPayment[],
  found: ReadonlyMap<string, readonly AccountingEntry[]>,
): PaidPayment | undefined {
  if (caseNumber === null) return undefined;
  const candidates = payments.filter(
    (payment) =>
      payment.caseNumber === caseNumber &&
      payment.amountOre === amountOre &&
      periodOf(payment.paidOn) === periodOf(bookedOn) &&
      found.get(payment.paymentId)?.length === 0,
  );
  return candidates.length === 1 ? candidates[0] : undefined;
}

function withEntries<Payment extends PaidPayment, Entry extends AccountingEntry>(
  payment: Payment,
  entries: readonly Entry[],
): Reconciled<Payment, Entry> {
  const subject = `payment:${payment.paymentId}`;
  if (entries.length === 0) return { subject, group: 'only_here', payment, entries, deviations: [] };
  const deviations: Deviation[] = [];
  if (sumOf(entries) !== payment.amountOre) deviations.push('amount');
  if (entries.some(({ bookedOn }) => periodOf(bookedOn) !== periodOf(payment.paidOn)))
    deviations.push('period');
  return { subject, group: deviations.length === 0 ? 'matched' : 'differing', payment, entries, deviations };
}

const alone = <Payment extends PaidPayment, Entry extends AccountingEntry>(
  entry: Entry,
): Reconciled<Payment, Entry> => ({
  subject: `entry:${entry.id}`,
  group: 'only_there',
  payment: null,
  entries: [entry],
  deviations: [],
});

/** Those that touch a month, from either side. */
export const inPeriod = <Item extends Reconciled>(all: readonly Item[], period: string): readonly Item[] =>
  all.filter(
    ({ payment, entries }) =>
      (payment !== null && periodOf(payment.paidOn) === period) ||
      entries.some(({ bookedOn }) => periodOf(bookedOn) === period),
  );

/** What a sign-off vouches for: how many stand in each group, and the sums of the month on either side, in øre. */
export interface PeriodFigures {
  readonly matched: number;
  readonly differing: number;
  readonly onlyHere: number;
  readonly onlyThere: number;
  readonly hereOre: Ore;
  readonly thereOre: Ore;
}

/** The figures of a month. */
export function figuresOf(all: readonly Reconciled[], period: string): PeriodFigures {
  const items = inPeriod(all, period);
  const count = (group: ReconciliationGroup): number => items.filter((item) => item.group === group).length;
  const here = items.flatMap(({ payment }) =>
    payment !== null && periodOf(payment.paidOn) === period ? [payment.amountOre] : [],
  );
  const there = items.flatMap(({ entries }) =>
    entries.filter(({ bookedOn }) => periodOf(bookedOn) === period).map(({ amountOre }) => amountOre),
  );
  return {
    matched: count('matched'),
    differing: count('differing'),
    onlyHere: count('only_here'),
    onlyThere: count('only_there'),
    hereOre: add(...here),
    thereOre: add(...there),
  };
}
