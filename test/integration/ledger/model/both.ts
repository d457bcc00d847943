import { ore } from '@tilsagn/domain/money/ore';
import type { Result } from '@tilsagn/domain/result';
import type { NewEnd, NewTransfer, Posted } from '@tilsagn/modules/ledger/persistence/posting';
import { newId } from '@tilsagn/platform/database/ids';
import type { LedgerUnderTest } from '../support';
import { allThatIsLeft } from './all-that-is-left';
import { answered, legId } from './answers';
import { LegsOfCase, type Payment } from './legs-of-case';
import { type Account, type Leg, Model, no, OK, type Outcome } from './model';
import { NEEDS, type Step, TAKES, TIMES } from './step';

const MEASURES = ['x', 'y'];
const NEEDS_DECISION = ['allocate', 'top_up', 'cut', 'reallocate'];

/** What was done, what the model says and what the ledger says. */
export interface Done {
  readonly kind: string;
  readonly expected: Outcome;
  readonly actual: Promise<Outcome>;
}

/** The ledger and its model side by side: each step is done to both. */
export class Both {
  readonly model = new Model();
  private readonly cases = Array.from({ length: 4 }, () => ({ id: newId(), grant: newId() }));
  private readonly payments: Payment[] = [];
  private readonly planned = new LegsOfCase(this.model, this.payments);
  private readonly done: ((again: boolean) => Promise<Result<Posted>>)[] = [];

  constructor(
    private readonly real: LedgerUnderTest,
    private readonly run: string,
  ) {}

  /** Does a step to the model and asks the ledger for the same, which may answer later. */
  step(drawn: Step): Done {
    const kind = drawn.pick % 5 > 0 ? this.ledTo(drawn.kind) : drawn.kind;
    const step = this.toTheEdge({ ...drawn, kind, amount: drawn.amount * (TIMES[kind] ?? 1) });
    if (step.kind === 'repeat') return { kind, ...this.repeat(step) };
    const stood = this.model.booked.length;
    const { expected, ask } = this.plan(step);
    if (this.model.booked.length > stood) this.done.push(ask);
    return { kind, expected, actual: ask(false).then((answer) => this.orDone(step, answered(answer))) };
  }

  /** Now and then all that is left, or an øre more. */
  private toTheEdge(step: Step): Step {
    const more = step.pick % 7;
    if (more > 1) return step;
    const { id: caseId, person } = this.caseOf(step);
    const frame = step.kind.startsWith('close') ? this.frameToClose(step) : this.name(step.frame);
    const measure = MEASURES[step.measure] ?? '';
    const measures = this.measuresOf(person).map((each) => ({ kind: 'available', ...each }));
    const on = { frame, measure, caseId, measures, date: this.date(step) };
    const left = allThatIsLeft(this.model, step, on);
    return left > 0 ? { ...step, amount: left + more } : step;
  }

  private measuresOf(person: number) {
    return MEASURES.map((measure) => ({ frame: this.name(person % 2), year: 2020, measure }));
  }

  /** Mostly the step that must come first, so that chance gets deep. */
  private ledTo(kind: string): string {
    const [account, brought] = NEEDS[kind] ?? [];
    if (account === undefined || brought === undefined) return kind;
    const stands = [...this.model.accounts.values()].some((each) => each.kind === account && each.ore > 0);
    return stands ? kind : this.ledTo(brought);
  }

  /** An act of year-end that is done answers as a repeat. */
  private orDone({ kind }: Step, outcome: Outcome): Outcome {
    return kind.startsWith('close') && outcome.code === 'repeated' ? OK : outcome;
  }

  private repeat({ pick, late }: Step): Omit<Done, 'kind'> {
    const ask = this.done[pick % Math.max(this.done.length, 1)];
    if (ask === undefined) return { expected: OK, actual: Promise.resolve(OK) };
    const code = late ? 'exists_with_different_content' : 'repeated';
    return { expected: { code }, actual: ask(late).then(answered) };
  }

  private name(frame: number): string {
    return `${this.run}-${frame}`;
  }

  private plan(step: Step): { expected: Outcome; ask: (changed: boolean) => Promise<Result<Posted>> } {
    if (step.kind === 'reverse') return this.reversal(step);
    if (step.kind === 'overbook') return this.limit(step);
    if (step.kind.startsWith('close')) return this.yearEnd(step);
    const between = this.between(step);
    return between ?? this.ofCase(step);
  }

  private readonly persons = ({ alone }: Step) => ({ preparedBy: 'p', approvedBy: alone ? 'p' : 'q' });
  private readonly date = ({ late }: Step) => (late ? '2021-02-01' : '2020-06-01');

  private between(step: Step) {
    const frame = this.name(step.frame);
    const other = this.name(step.toFrame);
    const at = (kind: string, name = frame, measure?: number): Account => ({
      kind,
      frame: name,
      year: 2020,
      ...(measure !== undefined && { measure: MEASURES[measure] ?? '' }),
    });
    const ends: Readonly<Record<string, readonly [Account, Account]>> = {
      allocate: [at('source'), at('frame')],
      top_up: [at('source'), at('frame')],
      cut: [at('frame'), at('source')],
      distribute: [at('frame'), at('available', frame, step.measure)],
      withdraw_allotment: [at('available', frame, step.measure), at('frame')],
      reallocate: [at('available', frame, step.measure), at('available', other, step.toMeasure)],
    };
    const [from, to] = ends[step.kind] ?? [];
    if (from === undefined || to === undefined) return undefined;
    if (step.kind === 'reallocate' && frame === other && step.measure === step.toMeasure) {
      return { expected: OK, ask: () => Promise.resolve({ ok: true as const, value: NOTHING }) };
    }
    const id = newId();
    const sent = (changed: boolean): NewTransfer => ({
      id,
      kind: step.kind as NewTransfer['kind'],
      from: endOf(from),
      to: endOf(to),
      amountOre: step.amount + (changed ? 1 : 0),
      valueDate: this.date(step),
      actor: 'q',
      ...this.persons(step),
      ...(!step.undecided && { decisionRef: 'FU 1' }),
    });
    const expected = this.postedBetween(step, { kind: step.kind, from, to, amount: step.amount }, id);
    return { expected, ask: (changed: boolean) => this.real.posting.post([sent(changed)]) };
  }

  private postedBetween(step: Step, leg: Leg, id: string): Outcome {
    const { model } = this;
    const { from, to, kind } = leg;
    const measureOf = ({ frame, measure }: Account) => `${frame}/${measure ?? ''}`;
    if (step.undecided && NEEDS_DECISION.includes(kind)) return no('decision_reference_missing');
    if (step.alone) return no('same_person');
    const opensFrame = kind === 'allocate';
    if (!opensFrame && !model.frames.has(from.frame)) return no('unknown_frame');
    if (from.measure !== undefined && !model.measures.has(measureOf(from))) return no('unknown_measure');
    const outcome = model.book([leg], this.date(step), () => id);
    if (outcome === OK) {
      model.frames.add(from.frame).add(to.frame);
      if (to.measure !== undefined) model.measures.add(measureOf(to));
    }
    return outcome;
  }

  private reversal(step: Step) {
    const { booked } = this.model;
    const id = newId();
    const target = booked.length === 0 ? newId() : (booked[step.pick % booked.length]?.id ?? newId());
    const expected = this.model.reverse(target, this.date(step), step.alone, id);
    const facts = { ...this.persons(step), transferId: target, commandId: id, valueDate: this.date(step) };
    const ask = (changed: boolean) =>
      this.real.ledger.reverse({ ...facts, reason: changed ? 'En annen.' : 'Feil.' });
    return { expected, ask };
  }

  private limit(step: Step) {
    const { model } = this;
    const frame = this.name(step.frame);
    const measure = MEASURES[step.measure] ?? '';
    const known = `${frame}/${measure}`;
    const limit = { frame, year: 2020, measure, limitOre: ore(BigInt(step.amount)), validFrom: '2020-01-01' };
    const refused = () => {
      if (step.undecided) return no('decision_reference_missing');
      if (step.alone) return no('same_person');
      if (model.acts.has(frame)) return no('period_closed');
      if (!model.frames.has(frame)) return no('unknown_frame');
      return model.measures.has(known) ? OK : no('unknown_measure');
    };
    const expected = refused();
    if (expected === OK) model.limits.set(`${frame}/2020/${measure}`, step.amount);
    const facts = {
      ...this.persons(step),
      commandId: newId(),
      ...(!step.undecided && { decisionRef: 'FU 2' }),
    };
    return {
      expected,
      ask: () => this.real.ledger.setOverbookingLimit({ ...facts, ...limit, validTo: '2020-12-31' }),
    };
  }

  /** Mostly a frame whose commitments will be carried, now and then one that gave more than it had. */
  private frameToClose({ frame, pick }: Step): string {
    const below = [0, 1].map((each) => this.name(each)).find((name) => this.model.free(name) < 0);
    if (pick % 4 === 1 && below !== undefined) return below;
    const bound = [...this.model.accounts.values()].filter(
      ({ kind, ore: held }) => kind === 'committed' && held > 0,
    );
    const found = pick % 4 > 0 ? bound[pick % Math.max(bound.length, 1)] : undefined;
    return found?.frame ?? this.name(frame);
  }

  private yearEnd(step: Step) {
    const frame = this.frameToClose(step);
    const act = step.kind === 'close_first' ? 1 : 2;
    const id = newId();
    const known = this.model.frames.has(frame);
    const refused = known ? (step.alone ? no('same_person') : OK) : no('unknown_frame');
    const expected =
      refused === OK
        ? this.model.closeYear(frame, act, step.amount, (place) => legId(id, place + 1))
        : refused;
    const facts = { ...this.persons(step), decisionRef: 'FU 3', frame, year: 2020, act } as const;
    const ask = (changed: boolean) =>
      this.real.ledger.closeYear({
        ...facts,
        commandId: id,
        carryOre: ore(BigInt(act === 2 ? step.amount : 0)),
        ...(changed && { reason: 'En annen.' }),
      });
    return { expected, ask };
  }

  /** Mostly a case that has what the step takes. */
  private caseOf({ kind, person, pick }: Step) {
    const takes = TAKES[kind];
    const cases = this.cases.map((each, place) => ({ ...each, person: place }));
    const able = cases.filter(
      ({ id }) => takes !== undefined && this.model.ofCase(id, takes).some(({ ore: held }) => held > 0),
    );
    const late = able.filter(({ person: place }) => this.model.acts.has(this.name(place % 2)));
    const among = pick % 4 > 1 && late.length > 0 ? late : able;
    const chosen = pick % 4 > 0 && among.length > 0 ? among[pick % among.length] : cases[person];
    return chosen ?? { id: '', grant: '', person };
  }

  private ofCase(step: Step) {
    const { id: caseId, grant, person } = this.caseOf(step);
    const measures = this.measuresOf(person);
    const commandId = newId();
    const facts = (changed: boolean) => ({
      ...this.persons({ ...step, alone: false }),
      commandId,
      valueDate: this.date(step),
      ...(changed && { reason: 'En annen.' }),
    });
    const amountOre = ore(BigInt(step.amount));
    const { ledger } = this.real;
    const open = this.payments.filter(({ resolved }) => !resolved);
    const among = step.pick % 3 > 0 && open.length > 0 ? open : this.payments;
    const payment = among[step.pick % Math.max(among.length, 1)];
    const paymentId = step.kind === 'send_payment' ? newId() : (payment?.id ?? newId());
    const asks: Readonly<Record<string, (changed: boolean) => Promise<Result<Posted>>>> = {
      reserve: (c) => ledger.reserve({ caseId, targetOre: amountOre, measures, ...facts(c) }),
      release: (c) => ledger.release({ caseId, ...facts(c) }),
      commit: (c) => ledger.commit({ caseId, grantId: grant, grantOre: amountOre, ...facts(c) }),
      raise_commitment: (c) =>
        ledger.raiseCommitment({ caseId, grantId: grant, byOre: amountOre, measures, ...facts(c) }),
      reduce_commitment: (c) => ledger.reduceCommitment({ caseId, byOre: amountOre, ...facts(c) }),
      send_payment: (c) => ledger.sendPayment({ caseId, paymentId, amountOre, ...facts(c) }),
      confirm_payment: (c) => ledger.confirmPayment({ paymentId, ...facts(c) }),
      reject_payment: (c) => ledger.rejectPayment({ paymentId, ...facts(c) }),
      repay: (c) => ledger.repay({ caseId, amountOre, into: step.into, ...facts(c) }),
      recovery_claim: (c) => ledger.recoveryClaim({ caseId, amountOre, ...facts(c) }),
      settle_recovery: (c) => ledger.settleRecovery({ caseId, amountOre, into: step.into, ...facts(c) }),
      waive_recovery: (c) => ledger.waiveRecovery({ caseId, amountOre, ...facts(c) }),
    };
    const ask = asks[step.kind];
    if (ask === undefined) throw new Error(`no step ${step.kind}`);
    const legs = this.planned.legs(step, this.date(step), { caseId, grant, measures, paymentId });
    const expected = Array.isArray(legs)
      ? this.model.book(legs, this.date(step), (place) => legId(commandId, place + 1))
      : legs;
    if (expected === OK) this.remember(step, paymentId, caseId, legs as Leg[]);
    return { expected, ask };
  }

  private remember({ kind }: Step, id: string, caseId: string, legs: Leg[]): void {
    if (kind === 'send_payment') this.payments.push({ id, caseId, legs, resolved: false });
    const payment = this.payments.find((each) => each.id === id);
    if (payment && (kind === 'confirm_payment' || kind === 'reject_payment')) payment.resolved = true;
  }
}

const NOTHING: Posted = { transferIds: [], repeated: false };

const endOf = ({ kind, frame, year, measure }: Account): NewEnd => ({
  account: kind as NewEnd['account'],
  frame,
  year,
  ...(measure !== undefined && { measure }),
});
