import { Injectable } from '@nestjs/common';
import type { Reason } from '@tilsagn/domain/result';
import { LedgerReader } from '@tilsagn/modules/ledger';
import { WorkflowGuard, type WorkflowContext, type WorkflowGuardHandler } from '@tilsagn/modules/workflow';
import { Settlements } from '../persistence/settlements';

/** The last day of the project is over, by the business date. */
@Injectable()
@WorkflowGuard('project_ended')
export class ProjectEndedGuard implements WorkflowGuardHandler {
  check({ case: record, today }: WorkflowContext<unknown>): Promise<Reason | null> {
    const { projectEndsOn } = record;
    const ended = projectEndsOn !== null && today > projectEndsOn;
    return Promise.resolve(ended ? null : { code: 'project_not_ended' });
  }
}

/** The first day of the project has come, by the business date: nobody reports on what has not begun. */
@Injectable()
@WorkflowGuard('project_started')
export class ProjectStartedGuard implements WorkflowGuardHandler {
  check({ case: record, today }: WorkflowContext<unknown>): Promise<Reason | null> {
    const { projectStartsOn: day } = record;
    const waits = day !== null && today < day;
    return Promise.resolve(waits ? { code: 'project_not_started', params: { day } } : null);
  }
}

/** A caseworker has proposed what the report gives a right to. */
@Injectable()
@WorkflowGuard('settlement_proposed')
export class SettlementProposedGuard implements WorkflowGuardHandler {
  constructor(private readonly settlements: Settlements) {}

  async check({ case: record }: WorkflowContext<unknown>): Promise<Reason | null> {
    return (await this.settlements.ofCase(record.id)) === null ? { code: 'settlement_not_proposed' } : null;
  }
}

/** Condition: the proposal takes something back. */
@Injectable()
@WorkflowGuard('recovery_due')
export class RecoveryDueGuard implements WorkflowGuardHandler {
  constructor(private readonly settlements: Settlements) {}

  async check({ case: record }: WorkflowContext<unknown>): Promise<Reason | null> {
    const proposed = await this.settlements.ofCase(record.id);
    return proposed !== null && proposed.recoveryOre > 0n ? null : { code: 'nothing_to_recover' };
  }
}

/** Nothing is left of the recovery claim. */
@Injectable()
@WorkflowGuard('recovery_settled')
export class RecoverySettledGuard implements WorkflowGuardHandler {
  constructor(private readonly ledger: LedgerReader) {}

  async check({ case: record }: WorkflowContext<unknown>): Promise<Reason | null> {
    const { claimedOre } = await this.ledger.positionOfCase(record.id);
    return claimedOre === 0n ? null : { code: 'recovery_open' };
  }
}
