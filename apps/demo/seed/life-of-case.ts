import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { isRejectionReason } from '@tilsagn/domain/decisions/reason-codes';
import { ore } from '@tilsagn/domain/money/ore';
import type { Result } from '@tilsagn/domain/result';
import { SubmitApplication, WithdrawApplication } from '@tilsagn/modules/applications';
import { DeclareImpartiality, Recommend, RequestInformation, TakeCase } from '@tilsagn/modules/assessment';
import { AnswerOffer, Approve, SendLetter, TurnDown } from '@tilsagn/modules/decisions';
import { MovePaymentRequest, RequestPayment } from '@tilsagn/modules/disbursements';
import { DeliverFinalReport, ProposeSettlement, SettleCase } from '@tilsagn/modules/reports';
import { Cases } from '@tilsagn/modules/workflow';
import { demoCompanies } from '../register/companies';
import type { SampleApplication } from './data-files';
import type { LifeStep } from './life-step';
import { must } from './must';
import { actorOf, applicantOf } from './people';

const FINANCE = 'oystein-okonomi';
/** Steps before which staff must have said that they are impartial. */
const NEEDS_IMPARTIALITY: readonly LifeStep['do'][] = [
  'ask',
  'recommend',
  'approve',
  'reject',
  'attest',
  'authorise',
  'propose_settlement',
  'settle',
];

/** One case of the demo and what happens to it. */
export class LifeOfCase {
  private readonly impartial = new Set<string>();
  private payment: { id: string; version: number } | undefined;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly caseId: string,
    private readonly sample: Pick<SampleApplication, 'key' | 'orgnr' | 'life'>,
  ) {}

  /** What happens, day by day. */
  steps(): { on: string; take: () => Promise<void> }[] {
    return this.sample.life.map((step) => ({ on: step.on, take: () => this.take(step) }));
  }

  /** One step, on the day of the clock. */
  async take(step: LifeStep): Promise<void> {
    const actor = this.actorOf(step);
    if (NEEDS_IMPARTIALITY.includes(step.do)) await this.declareImpartial(actor);
    must(await this.again(() => this.run(step, actor)), `${this.sample.key} ${step.do} on ${step.on}`);
    // The letter goes out by itself; here it must be out before the next day begins.
    if (step.do === 'approve' || step.do === 'reject') {
      must(await this.get(SendLetter).run(this.caseId), `${this.sample.key} letter`);
    }
  }

  /** A schedule of the running demo may move a case on between reading its version and taking the step. */
  private async again(step: () => Promise<Result<unknown>>): Promise<Result<unknown>> {
    const result = await step();
    return result.ok || result.code !== 'stale_version' ? result : step();
  }

  private async run(step: LifeStep, actor: Actor): Promise<Result<unknown>> {
    const command = { caseId: this.caseId, actor, expectedVersion: await this.version() };
    switch (step.do) {
      case 'submit':
        return this.get(SubmitApplication).run(command);
      case 'withdraw':
        return this.get(WithdrawApplication).run({ ...command, comment: step.comment });
      case 'take':
        return this.get(TakeCase).run(command);
      case 'ask':
        return this.get(RequestInformation).run({
          ...command,
          question: step.question,
          deadline: step.deadline,
        });
      case 'recommend':
        return this.get(Recommend).run({ ...command, amountOre: ore(step.amountOre), reasons: step.reasons });
      case 'approve':
        return this.get(Approve).run(command);
      case 'reject': {
        const { reasonCode, reasons } = step;
        if (!isRejectionReason(reasonCode)) throw new Error(`${reasonCode} is no reason to reject`);
        return this.get(TurnDown).run({ ...command, action: 'reject', reasonCode, reasons });
      }
      case 'accept':
        return this.get(AnswerOffer).run({ ...command, action: 'accept' });
      case 'request_payment':
        return this.requestPayment(step, command);
      case 'attest':
      case 'authorise':
      case 'send':
      case 'confirm':
        return this.movePayment(step.do, actor);
      case 'deliver_final_report':
        return this.get(DeliverFinalReport).run({ ...command, report: step.report });
      case 'propose_settlement':
        return this.get(ProposeSettlement).run({ ...command, reasons: step.reasons });
      case 'settle':
        return this.get(SettleCase).run(command);
    }
  }

  private async requestPayment(
    { amountOre, note }: { amountOre: number; note?: string },
    command: { caseId: string; actor: Actor; expectedVersion: number },
  ): Promise<Result<unknown>> {
    const company = demoCompanies().find(({ orgnr }) => orgnr === this.sample.orgnr);
    const asked = await this.get(RequestPayment).run({
      ...command,
      requestedOre: ore(amountOre),
      accountNumber: company?.accountNumber ?? '',
      ...(note === undefined ? {} : { note }),
    });
    if (asked.ok) this.payment = asked.value;
    return asked;
  }

  private async movePayment(
    action: 'attest' | 'authorise' | 'send' | 'confirm',
    actor: Actor,
  ): Promise<Result<unknown>> {
    if (this.payment === undefined) throw new Error(`${this.sample.key} has no payment request`);
    const { id, version } = this.payment;
    const moved = await this.get(MovePaymentRequest).run({ id, action, actor, expectedVersion: version });
    if (moved.ok) this.payment = moved.value;
    return moved;
  }

  private actorOf(step: LifeStep): Actor {
    if (step.by !== undefined) return actorOf(step.by);
    return step.do === 'send' || step.do === 'confirm' ? actorOf(FINANCE) : applicantOf(this.sample.orgnr);
  }

  private async declareImpartial(actor: Actor): Promise<void> {
    if (this.impartial.has(actor.sub)) return;
    this.impartial.add(actor.sub);
    const declare = async (): Promise<Result<unknown>> => {
      const expectedVersion = await this.version();
      const declared = { caseId: this.caseId, actor, expectedVersion, impartial: true };
      return this.get(DeclareImpartiality).run(declared);
    };
    must(await this.again(declare), `${this.sample.key} impartiality`);
  }

  private async version(): Promise<number> {
    const record = await this.get(Cases).find(this.caseId);
    if (record === null) throw new Error(`${this.sample.key} is gone`);
    return record.version;
  }

  private get<T>(provider: abstract new (...args: never[]) => T): T {
    return this.app.get<T>(provider, { strict: false });
  }
}
