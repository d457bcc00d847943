import type { CasePosition } from '@tilsagn/domain/ledger/position';
import { SendLetter } from '@tilsagn/modules/decisions';
import { LedgerReader } from '@tilsagn/modules/ledger';
import type { CaseStepDto, PaymentRequestView } from '@tilsagn/modules/workflow';
import type { Answer, TestClient } from './api';
import { actorOf, must, type ApplicationOptions, type World } from './world';

export const KARI = 'kari-nilsen';
export const SIRI = 'siri-saksbehandler';
export const SANDER = 'sander-saksbehandler';
export const ANNE = 'anne-godkjenner';
export const ARNE = 'arne-godkjenner';
export const OYSTEIN = 'oystein-okonomi';

/** Øre of whole kroner. */
export const kr = (kroner: number): number => kroner * 100;

export interface Amounts {
  readonly reserved: number;
  readonly committed: number;
  readonly inPayment: number;
  readonly paid: number;
  readonly claimed: number;
  readonly available: number;
}

/** People who take cases through the API step by step, each with a session of their own. */
export class Casework {
  private readonly sessions = new Map<string, TestClient>();

  constructor(readonly world: World) {}

  async as(sub: string): Promise<TestClient> {
    const known = this.sessions.get(sub);
    if (known !== undefined) return known;
    const session = await this.world.login(sub);
    this.sessions.set(sub, session);
    return session;
  }

  /** A step on a case in the version it has now. */
  async step<T = CaseStepDto>(sub: string, caseId: string, action: string, body = {}): Promise<Answer<T>> {
    const { version } = await this.world.caseOf(caseId);
    const area = actorOf(sub).parties.length > 0 ? 'applications' : 'cases';
    return (await this.as(sub)).post<T>(`/api/${area}/${caseId}/${action}`, body, { version });
  }

  /** As `step`, and it must be let through. */
  async take<T = CaseStepDto>(sub: string, caseId: string, action: string, body = {}): Promise<T> {
    const answer = await this.step<T>(sub, caseId, action, body);
    if (answer.status >= 300) throw new Error(`${action}: ${answer.text}`);
    return answer.body;
  }

  /** A step on a payment request in the version given. */
  async pay(
    sub: string,
    { id, version }: Pick<PaymentRequestView, 'id' | 'version'>,
    action: string,
    body = {},
  ) {
    const session = await this.as(sub);
    return session.post<PaymentRequestView>(`/api/payment-requests/${id}/${action}`, body, { version });
  }

  /** Submitted, taken by Siri, and she and both approvers have called themselves impartial. */
  async assessed(options: ApplicationOptions = {}): Promise<string> {
    const { id } = await this.world.submitted(options);
    await this.take(SIRI, id, 'take');
    for (const sub of [SIRI, ANNE, ARNE]) await this.take(sub, id, 'impartiality', { impartial: true });
    return id;
  }

  async recommended(amountOre: number, options: ApplicationOptions = {}): Promise<string> {
    const id = await this.assessed(options);
    await this.take(SIRI, id, 'recommend', { amountOre, reasons: 'Prosjektet er i tråd med formålet.' });
    return id;
  }

  /** Granted by Anne; the letter has gone and Kari has accepted. */
  async active(amountOre: number, options: ApplicationOptions = {}): Promise<string> {
    const id = await this.recommended(amountOre, options);
    await this.take(ANNE, id, 'approve');
    await this.letter(id);
    await this.take(KARI, id, 'accept');
    return id;
  }

  /** What the worker does with the message of a decision. */
  async letter(caseId: string): Promise<void> {
    must(await this.world.get(SendLetter).run(caseId));
  }

  /** Asked for by the applicant, attested by Siri, authorised by Anne, sent and confirmed by Øystein. */
  async paid(caseId: string, requestedOre: number, by = KARI): Promise<PaymentRequestView> {
    const asked = { requestedOre, accountNumber: '9999 05 00009' };
    let request = await this.take<PaymentRequestView>(by, caseId, 'payment-requests', asked);
    const steps = [
      [SIRI, 'attest'],
      [ANNE, 'authorise'],
      [OYSTEIN, 'send'],
      [OYSTEIN, 'confirm'],
    ] as const;
    for (const [sub, action] of steps) {
      const moved = await this.pay(sub, request, action);
      if (moved.status !== 200) throw new Error(`${action}: ${moved.text}`);
      request = moved.body;
    }
    return request;
  }

  /** What stands on the accounts of the case, and what its measure has left; kroner. */
  async amounts(caseId: string, measure = { frame: 'bio', year: 2021, measure: 'bio' }): Promise<Amounts> {
    const reader = this.world.get(LedgerReader);
    const position: CasePosition = await reader.positionOfCase(caseId);
    const [left] = await reader.availableOf([measure]);
    const inKroner = (ore: bigint): number => Number(ore) / 100;
    return {
      reserved: inKroner(position.reservedOre),
      committed: inKroner(position.committedOre),
      inPayment: inKroner(position.inPaymentOre),
      paid: inKroner(position.paidOre),
      claimed: inKroner(position.claimedOre),
      available: inKroner(left?.availableOre ?? 0n),
    };
  }
}
