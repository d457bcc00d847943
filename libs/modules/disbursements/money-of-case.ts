import { Injectable } from '@nestjs/common';
import { claimable, type Claimable } from '@tilsagn/domain/disbursements/claimable';
import { passedGates } from '@tilsagn/domain/disbursements/instalments';
import type { Position } from '@tilsagn/domain/ledger/position';
import { ZERO, add, type Ore } from '@tilsagn/domain/money/ore';
import { LedgerReader } from '@tilsagn/modules/ledger';
import { CaseDefinitions, type CaseRecord } from '@tilsagn/modules/workflow';
import { Clock } from '@tilsagn/platform/clock/clock';
import { PaymentMachine } from './payment-machine';
import { PaymentRequests } from './persistence/payment-requests';

export interface CaseMoney {
  readonly grantedOre: Ore;
  readonly position: Position;
  /** The sums of the requests that are neither paid nor returned. */
  readonly onItsWayOre: Ore;
  /** What may be asked for, wherever the case allows that anything is asked. */
  readonly claim: Claimable;
}

const SETTLED = 'settled';

/** What a case was granted, has been paid and may still ask for. */
@Injectable()
export class MoneyOfCase {
  constructor(
    private readonly ledger: LedgerReader,
    private readonly requests: PaymentRequests,
    private readonly machine: PaymentMachine,
    private readonly definitions: CaseDefinitions,
    private readonly clock: Clock,
  ) {}

  /**
   * Null for a case without a grant. After the settlement the right is what still stands on the case's accounts: the
   * rest was released with it.
   */
  async of(record: CaseRecord): Promise<CaseMoney | null> {
    const { grantedOre } = record;
    if (grantedOre === null || grantedOre === ZERO) return null;
    const position = await this.ledger.positionOfCase(record.id);
    const onItsWayOre = await this.onItsWay(record.id);
    const { committedOre, inPaymentOre, paidOre } = position;
    const rightOre = record.state === SETTLED ? add(committedOre, inPaymentOre, paidOre) : null;
    const passed = passedGates(this.clock.today(), record.projectStartsOn);
    const ruleSet = await this.definitions.ruleSetOf(record);
    const claim = claimable(ruleSet, { grantedOre, paidOre, onItsWayOre, rightOre, passed });
    return { grantedOre, position, onItsWayOre, claim };
  }

  async onItsWay(caseId: string): Promise<Ore> {
    const requests = await this.requests.ofCase(caseId);
    const open = await Promise.all(
      requests.map(async (each) => ((await this.machine.isOpen(each)) ? each.requestedOre : ZERO)),
    );
    return add(...open);
  }
}
