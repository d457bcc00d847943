/** The ledger as plain maps: what it must answer and hold, written a second time and without a database. */

export interface Outcome {
  /** 'ok' or the code of the refusal. */
  readonly code: string;
  readonly remaining?: number;
}

export interface Account {
  readonly kind: string;
  readonly frame: string;
  readonly year: number;
  readonly measure?: string;
  readonly caseId?: string;
  readonly reference?: string;
  readonly origin?: number;
}

export interface Leg {
  readonly kind: string;
  readonly from: Account;
  readonly to: Account;
  readonly amount: number;
}

export interface Held extends Account {
  /** The place of the measure in its call. */
  readonly place: number;
  ore: number;
}

const SHORTAGE: Readonly<Record<string, string>> = {
  reserved: 'reservation_exceeded',
  committed: 'commitment_exceeded',
  in_payment: 'payment_exceeded',
  paid: 'paid_exceeded',
  recovery_claim: 'claim_exceeded',
};
const UNBOUNDED = ['source', 'recovery_counter'];
const FRAME_KINDS = ['allocate', 'top_up', 'cut', 'distribute', 'withdraw_allotment', 'reallocate'];
const MEMO = ['recovery_claim', 'settle_recovery', 'waive_recovery'];

export const OK: Outcome = { code: 'ok' };
export const no = (code: string, remaining?: number): Outcome =>
  remaining === undefined ? { code } : { code, remaining };

const keyOf = ({ kind, frame, year, measure, caseId, reference, origin }: Account): string =>
  [kind, frame, year, measure ?? '', caseId ?? '', reference ?? ''].join('/') +
  (origin === undefined ? '' : `/${origin}`);

export class Model {
  readonly accounts = new Map<string, Held>();
  readonly frames = new Set<string>();
  readonly measures = new Set<string>();
  readonly limits = new Map<string, number>();
  /** Frame → the acts done on 2020, the one year that is closed here. */
  readonly acts = new Map<string, number>();
  readonly booked: (Leg & { readonly id: string; reversed: boolean })[] = [];

  held(account: Account): number {
    return this.accounts.get(keyOf(account))?.ore ?? 0;
  }

  /** The accounts of a case in the order of its call, or backwards. */
  ofCase(caseId: string, kind: string, backwards = false): Held[] {
    const found = [...this.accounts.values()].filter((each) => each.caseId === caseId && each.kind === kind);
    const ordered = found
      .map((account, made) => ({ account, made }))
      .sort((a, b) => a.account.place - b.account.place || a.made - b.made)
      .map(({ account }) => account);
    return backwards ? ordered.reverse() : ordered;
  }

  floor(account: Account, date: string): number {
    if (account.kind !== 'available' || !date.startsWith(String(account.year))) return 0;
    return -(this.limits.get(`${account.frame}/${account.year}/${account.measure ?? ''}`) ?? 0) + 0;
  }

  /** Takes an amount out of accounts in their order; what each gives goes where `to` says. */
  draw(
    kind: string,
    from: readonly Account[],
    amount: number,
    date: string,
    to: (account: Account) => Account,
  ) {
    let rest = amount;
    let all = 0;
    const legs: Leg[] = [];
    for (const account of from) {
      const free = Math.max(this.held(account) - this.floor(account, date), 0);
      const take = Math.min(rest, free);
      all += free;
      rest -= take;
      if (take > 0) legs.push({ kind, from: account, to: to(account), amount: take });
    }
    const last = from[from.length - 1];
    const code = last === undefined ? 'commitment_exceeded' : (SHORTAGE[last.kind] ?? 'frame_exhausted');
    return rest > 0 ? no(code, all) : legs;
  }

  /** Books legs, all or none, as the kernel does: first the years, then each floor in its turn. */
  book(legs: readonly Leg[], date: string, id: (place: number) => string, yearEnd = false): Outcome {
    if (!yearEnd && legs.some((leg) => this.isClosed(leg, date))) return no('period_closed');
    const before = new Map([...this.accounts].map(([key, account]) => [key, account.ore]));
    for (const { from, to, amount } of legs) {
      const source = this.open(from, from);
      const left = source.ore - amount;
      if (!UNBOUNDED.includes(from.kind) && left < this.floor(from, date)) {
        const remaining = Math.max(source.ore - this.floor(from, date), 0);
        for (const [key, account] of [...this.accounts]) {
          const stood = before.get(key);
          if (stood === undefined) this.accounts.delete(key);
          else account.ore = stood;
        }
        return no(SHORTAGE[from.kind] ?? 'frame_exhausted', remaining);
      }
      source.ore = left;
      this.open(to, from).ore += amount;
    }
    legs.forEach((leg, place) => this.booked.push({ ...leg, id: id(place), reversed: false }));
    return OK;
  }

  reverse(target: string, date: string, samePerson: boolean, id: string): Outcome {
    const original = this.booked.find((each) => each.id === target);
    if (original === undefined) return no('unknown_transfer');
    if (!FRAME_KINDS.includes(original.kind)) return no('not_reversible');
    if (original.reversed) return no('already_reversed');
    if (samePerson) return no('same_person');
    const mirror = { kind: 'reverse', from: original.to, to: original.from, amount: original.amount };
    const outcome = this.book([mirror], date, () => id);
    if (outcome === OK) original.reversed = true;
    return outcome;
  }

  closeYear(frame: string, act: number, carry: number, id: (place: number) => string): Outcome {
    const done = this.acts.get(frame) ?? 0;
    if (done >= act) return OK;
    if (act === 2 && done === 0) return no('first_act_missing');
    const all = [...this.accounts.values()].filter((each) => each.frame === frame && each.year === 2020);
    const legs = act === 1 ? this.firstAct(all) : this.secondAct(frame, carry);
    if (!Array.isArray(legs)) return legs;
    const outcome = this.book(legs, 'year-end', id, true);
    if (outcome === OK) this.acts.set(frame, act);
    return outcome;
  }

  /** What of a frame's year 2020 is neither bound nor gone. */
  free(frame: string): number {
    return [...this.accounts.values()]
      .filter(
        (each) => each.frame === frame && each.year === 2020 && ['available', 'frame'].includes(each.kind),
      )
      .reduce((sum, { ore }) => sum + ore, 0);
  }

  private firstAct(all: readonly Held[]): Leg[] | Outcome {
    if (all.some(({ kind, ore }) => kind === 'in_payment' && ore > 0)) return no('payments_under_way');
    if (all[0] !== undefined && this.free(all[0].frame) < 0) return no('overbooked');
    const bound = all.filter(({ kind, ore }) => (kind === 'reserved' || kind === 'committed') && ore > 0);
    const over = all.filter(({ kind, ore }) => kind === 'available' && ore !== 0);
    return [
      ...bound.flatMap((account) => {
        const bridge = { kind: 'bridge', frame: account.frame, year: 2020 };
        const next = { ...account, year: 2021, origin: 2020 };
        return [
          { kind: 'carry_commitment', from: account, to: bridge, amount: account.ore },
          { kind: 'carry_commitment', from: bridge, to: next, amount: account.ore },
        ];
      }),
      ...[...over.filter(({ ore }) => ore > 0), ...over.filter(({ ore }) => ore < 0)].map((account) => {
        const frame = { kind: 'frame', frame: account.frame, year: 2020 };
        return account.ore > 0
          ? { kind: 'withdraw_allotment', from: account, to: frame, amount: account.ore }
          : { kind: 'distribute', from: frame, to: account, amount: -account.ore };
      }),
    ];
  }

  private secondAct(frame: string, carry: number): Leg[] | Outcome {
    const at = (kind: string, year = 2020): Account => ({ kind, frame, year });
    const rest = this.held(at('frame')) - carry;
    if (rest < 0) return no('frame_exhausted', this.held(at('frame')));
    const carried: Leg[] = [
      { kind: 'carry_frame', from: at('frame'), to: at('bridge'), amount: carry },
      { kind: 'carry_frame', from: at('bridge'), to: at('frame', 2021), amount: carry },
    ];
    const lapsed: Leg = { kind: 'lapse', from: at('frame'), to: at('lapsed'), amount: rest };
    return [...(carry > 0 ? carried : []), ...(rest > 0 ? [lapsed] : [])];
  }

  private isClosed({ kind, from, to }: Leg, date: string): boolean {
    const outward = kind === 'repay' && (from.kind === 'bridge' || to.kind === 'bridge');
    return [from, to].some(
      ({ frame, year }) =>
        this.acts.has(frame) &&
        (date.slice(0, 4) <= '2020' || (year <= 2020 && !outward && !MEMO.includes(kind))),
    );
  }

  open(account: Account, beside: Account): Held {
    const key = keyOf(account);
    const known = this.accounts.get(key);
    if (known) return known;
    const place = 'place' in account ? Number(account.place) : 'place' in beside ? Number(beside.place) : 1;
    const { kind, frame, year, measure, caseId, reference, origin } = account;
    const made: Held = {
      kind,
      frame,
      year,
      place,
      ore: 0,
      ...(measure !== undefined && { measure }),
      ...(caseId !== undefined && { caseId }),
      ...(reference !== undefined && { reference }),
      ...(origin !== undefined && { origin }),
    };
    this.accounts.set(key, made);
    return made;
  }

  /** What stands on every account that holds anything. */
  standing(): Record<string, number> {
    return Object.fromEntries(
      [...this.accounts].flatMap(([key, { ore }]) => (ore === 0 ? [] : [[key, ore]])),
    );
  }
}
