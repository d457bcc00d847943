import { Injectable } from '@nestjs/common';
import type { Reason } from '@tilsagn/domain/result';
import { LedgerReader } from '@tilsagn/modules/ledger';
import { WorkflowGuard, type WorkflowContext, type WorkflowGuardHandler } from '@tilsagn/modules/workflow';
import { MoneyOfCase } from '../money-of-case';
import { PaymentRequestInput } from './payment-input';

const ON_ITS_WAY: Reason = { code: 'payment_on_its_way' };

/** There is something to ask for, and no other request on its way; with a sum: no more than that. */
@Injectable()
@WorkflowGuard('something_claimable')
export class SomethingClaimableGuard implements WorkflowGuardHandler {
  constructor(private readonly money: MoneyOfCase) {}

  async check({ case: record, input }: WorkflowContext<unknown>): Promise<Reason | null> {
    const money = await this.money.of(record);
    if (money === null) return { code: 'nothing_claimable' };
    if (money.onItsWayOre > 0n) return ON_ITS_WAY;
    const { claimableOre } = money.claim;
    if (claimableOre === 0n) return { code: 'nothing_claimable' };
    const above = input instanceof PaymentRequestInput && input.requestedOre > claimableOre;
    return above
      ? { code: 'above_claimable', field: '/requestedOre', params: { claimable: claimableOre } }
      : null;
  }
}

/** No payment request is between asked for and paid. */
@Injectable()
@WorkflowGuard('no_open_payment')
export class NoOpenPaymentGuard implements WorkflowGuardHandler {
  constructor(private readonly money: MoneyOfCase) {}

  async check({ case: record }: WorkflowContext<unknown>): Promise<Reason | null> {
    return (await this.money.onItsWay(record.id)) > 0n ? ON_ITS_WAY : null;
  }
}

/** All that was promised is paid or released. */
@Injectable()
@WorkflowGuard('last_payment_done')
export class LastPaymentDoneGuard implements WorkflowGuardHandler {
  constructor(private readonly ledger: LedgerReader) {}

  async check({ case: record }: WorkflowContext<unknown>): Promise<Reason | null> {
    const { committedOre, inPaymentOre } = await this.ledger.positionOfCase(record.id);
    return committedOre === 0n && inPaymentOre === 0n ? null : { code: 'last_payment_missing' };
  }
}
