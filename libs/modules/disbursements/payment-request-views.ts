import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { visibleSchemes } from '@tilsagn/domain/access/decide';
import { stateOf, type WorkflowDefinition } from '@tilsagn/domain/workflow/definition';
import {
  Cases,
  People,
  WorkflowEngine,
  type CaseRecord,
  type PaymentRequestView,
  type PersonRef,
} from '@tilsagn/modules/workflow';
import { Clock } from '@tilsagn/platform/clock/clock';
import { said } from '@tilsagn/platform/i18n/request-language';
import { PaymentMachine } from './payment-machine';
import { actionsView } from './payment-actions-view';
import type { PaymentRequest } from './persistence/payment-request';
import { PaymentRequests, type AccountBefore } from './persistence/payment-requests';

/** A payment request with its case, its state in words and its people. */
export interface PaymentLine {
  readonly request: PaymentRequest;
  readonly record: CaseRecord;
  readonly stateText: string;
  readonly attestedBy: PersonRef | null;
  readonly authorisedBy: PersonRef | null;
}

/** Payment requests as people read them, with what each of them may do now. */
@Injectable()
export class PaymentRequestViews {
  constructor(
    private readonly cases: Cases,
    private readonly requests: PaymentRequests,
    private readonly machine: PaymentMachine,
    private readonly engine: WorkflowEngine,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  /** One that is known to exist. Throws otherwise. */
  async one(id: string, actor: Actor): Promise<PaymentRequestView> {
    const request = await this.requests.find(id);
    if (request === null) throw new Error(`no payment request ${id}`);
    return this.withCase(request, actor);
  }

  /** Those in one of the states (all without any) whose cases the actor may see, the oldest first. */
  async inStates(states: readonly string[] | undefined, actor: Actor): Promise<PaymentRequestView[]> {
    const schemes = visibleSchemes('paymentRequests.list', actor);
    const requests = await this.requests.inStates({ states, schemes });
    return Promise.all(requests.map((request) => this.withCase(request, actor)));
  }

  /** What a list of them says of each. The language is that of whoever asks now. */
  async line(request: PaymentRequest, actor: Actor): Promise<PaymentLine> {
    const record = await this.cases.find(request.caseId);
    if (record === null) throw new Error(`payment request ${request.id} has no case`);
    const { definition } = await this.machine.stateOf(request);
    const [attestedBy, authorisedBy] = await Promise.all([
      this.named(request.attestedBy),
      this.named(request.authorisedBy),
    ]);
    return {
      request,
      record,
      stateText: stateText(definition, request.state, actor),
      attestedBy,
      authorisedBy,
    };
  }

  /** Those of a case, the oldest first. */
  async ofCase(record: CaseRecord, actor: Actor): Promise<PaymentRequestView[]> {
    const requests = await this.requests.ofCase(record.id);
    return Promise.all(requests.map((request) => this.view(request, record, actor)));
  }

  /** Those of a company that are neither paid nor returned, of these schemes, the newest first. */
  async openOfCompany(
    orgnr: string,
    schemes: 'all' | readonly string[],
    actor: Actor,
  ): Promise<PaymentRequestView[]> {
    const requests = await this.requests.ofCompany(orgnr, schemes);
    const open = await Promise.all(requests.map((request) => this.machine.isOpen(request)));
    return Promise.all(
      requests.filter((_, place) => open[place] === true).map((request) => this.withCase(request, actor)),
    );
  }

  private async withCase(request: PaymentRequest, actor: Actor): Promise<PaymentRequestView> {
    const record = await this.cases.find(request.caseId);
    if (record === null) throw new Error(`payment request ${request.id} has no case`);
    return this.view(request, record, actor);
  }

  private async view(request: PaymentRequest, record: CaseRecord, actor: Actor): Promise<PaymentRequestView> {
    const machine = await this.machine.stateOf(request);
    const { requestedOre: amountOre } = request;
    const context = { case: record, subject: request, actor, amountOre, today: this.clock.today() };
    const [actions, accountBefore, attestedBy, authorisedBy] = await Promise.all([
      this.engine.actions(machine, context),
      this.otherAccount(request, actor),
      this.named(request.attestedBy),
      this.named(request.authorisedBy),
    ]);
    const { id, version, sequence, kind, state, accountNumber, note, paidOn, rejection } = request;
    return {
      ...{ id, version, sequence, kind, state, accountNumber, note, paidOn, rejection },
      ...actionsView(actions),
      accountBefore,
      stateText: stateText(machine.definition, state, actor),
      requestedOre: Number(request.requestedOre),
      requestedAt: request.requestedAt.toISOString(),
      caseId: record.id,
      caseNumber: record.caseNumber ?? '',
      applicantName: record.applicantName,
      attestedBy,
      authorisedBy,
    };
  }

  /** Where the company was paid to last, if that was another account and somebody is to vouch for this one. */
  private async otherAccount(request: PaymentRequest, actor: Actor): Promise<AccountBefore | null> {
    if (request.paidOn !== null || !isStaff(actor)) return null;
    const before = await this.requests.accountBefore(request.id);
    return before === null || before.accountNumber === request.accountNumber ? null : before;
  }

  private async named(sub: string | null): Promise<PersonRef | null> {
    return sub === null ? null : this.people.named(sub);
  }
}

const isStaff = (actor: Actor): boolean => actor.roles.some((role) => role !== 'applicant');

/** The state's name for the reader's side. */
function stateText(definition: WorkflowDefinition, state: string, actor: Actor): string {
  const { applicant, staff } = stateOf(definition, state);
  return said(isStaff(actor) ? staff : applicant);
}
