import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { noPaymentNow } from '@tilsagn/domain/disbursements/no-payment-now';
import { texts } from '@tilsagn/domain/language/sentence';
import en from '@tilsagn/domain/locales/en/payments.json';
import nb from '@tilsagn/domain/locales/nb/payments.json';
import nn from '@tilsagn/domain/locales/nn/payments.json';
import { stateOf } from '@tilsagn/domain/workflow/definition';
import {
  CaseDefinitions,
  ContributesToCaseFile,
  actText,
  isHistorical,
  type CaseFileContributor,
  type CaseMoneyDto,
  type CaseRecord,
  type HistoryEntryDto,
  type PaymentRequestView,
} from '@tilsagn/modules/workflow';
import { said } from '@tilsagn/platform/i18n/request-language';
import { MoneyOfCase } from '../money-of-case';
import { PaymentMachine } from '../payment-machine';
import { PaymentRequestViews } from '../payment-request-views';
import { PaymentHistory } from '../persistence/payment-history';
import { PaymentRequests } from '../persistence/payment-requests';

const say = texts({ nb, nn, en });

interface Parts {
  readonly money: CaseMoneyDto | null;
  readonly paymentRequests: readonly PaymentRequestView[];
}

/** Money and payment requests in the case file, alike for both sides. */
@Injectable()
@ContributesToCaseFile('disbursements')
export class DisbursementsContributor implements CaseFileContributor {
  constructor(
    private readonly money: MoneyOfCase,
    private readonly views: PaymentRequestViews,
    private readonly requests: PaymentRequests,
    private readonly acts: PaymentHistory,
    private readonly machine: PaymentMachine,
    private readonly definitions: CaseDefinitions,
  ) {}

  applicantParts(record: CaseRecord, actor: Actor): Promise<Parts> {
    return this.parts(record, actor);
  }

  staffParts(record: CaseRecord, actor: Actor): Promise<Parts> {
    return this.parts(record, actor);
  }

  async history(record: CaseRecord): Promise<Omit<HistoryEntryDto, 'sequence'>[]> {
    const [request] = await this.requests.ofCase(record.id);
    if (request === undefined) return [];
    const definition = await this.machine.definitionOf(request);
    return (await this.acts.ofCase(record.id)).map((act) => {
      const { action, actorName, actorRole, businessDate, comment } = act;
      return {
        ...{ action, actorName, actorRole, businessDate, comment },
        actionText: actText(definition, action, act.fromState, act.toState),
        fromText: act.fromState && said(stateOf(definition, act.fromState).staff),
        toText: said(stateOf(definition, act.toState).staff),
        at: act.at.toISOString(),
        subject: 'payment_request',
      };
    });
  }

  /** Only what was granted is asked for and paid. */
  private async parts(record: CaseRecord, actor: Actor): Promise<Parts> {
    if (record.grantedOre === null) return { money: null, paymentRequests: [] };
    const [money, paymentRequests] = await Promise.all([
      this.moneyView(record),
      this.views.ofCase(record, actor),
    ]);
    return { money, paymentRequests };
  }

  private async moneyView(record: CaseRecord): Promise<CaseMoneyDto | null> {
    const money = isHistorical(record) ? null : await this.money.of(record);
    if (money === null) return null;
    const why = noPaymentNow(await this.definitions.workflowOf(record), record.state);
    return {
      grantedOre: Number(money.grantedOre),
      paidOre: Number(money.position.paidOre),
      inPaymentOre: Number(money.position.inPaymentOre),
      claimableOre: why === null ? Number(money.claim.claimableOre) : 0,
      explanation: said(why === null ? money.claim.explanation : say(why)),
    };
  }
}
