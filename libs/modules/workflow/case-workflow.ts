import { Injectable } from '@nestjs/common';
import { SYSTEM, type Actor } from '@tilsagn/domain/access/actor';
import { ZERO } from '@tilsagn/domain/money/ore';
import { heldWhileStopped } from '@tilsagn/domain/organisations/held-while-stopped';
import { Refused, type Reason, type Result } from '@tilsagn/domain/result';
import { Audit } from '@tilsagn/modules/audit';
import { Clock } from '@tilsagn/platform/clock/clock';
import { newId } from '@tilsagn/platform/database/ids';
import { runningUnit } from '@tilsagn/platform/database/unit-context';
import { said } from '@tilsagn/platform/i18n/request-language';
import { isHistorical, type CaseChanges, type CaseRecord, type NewCase } from './case-record';
import { CaseDefinitions } from './case-definitions';
import type { WorkflowContext } from './handlers/context';
import { standsIn } from './in-place-of-applicant';
import { CaseHistory } from './persistence/case-history';
import { Cases } from './persistence/cases';
import { WorkflowEngine, type MachineState } from './workflow-engine';

export interface CaseCommand {
  readonly caseId: string;
  readonly action: string;
  /** `SYSTEM` for jobs and follow-ups. */
  readonly actor: Actor;
  /** The version the person saw; left out by the system. */
  readonly expectedVersion?: number;
  readonly comment?: string;
  readonly reasonCode?: string;
  /** For the effects and guards of the action. */
  readonly input?: unknown;
  /** The case as `CaseAccess.openToChange` gave it in this unit of work. */
  readonly locked?: CaseRecord;
  readonly changes?: CaseChanges;
}

export interface CaseAction {
  readonly action: string;
  readonly label: string;
  readonly demands: readonly string[];
}

export interface CaseHindrance {
  readonly action: string;
  readonly label: string;
  readonly reasons: readonly Reason[];
}

export interface CaseActions {
  readonly actions: readonly CaseAction[];
  readonly hindrances: readonly CaseHindrance[];
}

/** The first line of a history; no transition bears its name. */
export const BEGIN = 'begin';

/** The only way a case changes its state (design.md section 3). */
@Injectable()
export class CaseWorkflow {
  constructor(
    private readonly cases: Cases,
    private readonly history: CaseHistory,
    private readonly definitions: CaseDefinitions,
    private readonly engine: WorkflowEngine,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** A new case in the first state of its call's workflow, begun by an applicant, or by the county where it makes the award itself. */
  async begin(born: NewCase, actor: Actor): Promise<CaseRecord> {
    const { initial } = await this.definitions.workflowOfCall(born.callKey);
    const record = await this.cases.create(born, initial, actor.sub);
    await this.history.append(record.id, {
      action: BEGIN,
      from: null,
      to: initial,
      actor,
      actingRole: byApplicant(born) ? 'applicant' : 'caseworker',
      today: this.clock.today(),
    });
    return record;
  }

  /**
   * Locks the case, plans the action, runs its effects in order and writes state, version and history; all in the
   * running unit of work, which the caller opens. Whether the actor may know of the case is asked before.
   * Refusals: not_found, stale_version, those of `transition`, and those of guards and effects.
   */
  async execute(command: CaseCommand): Promise<Result<CaseRecord>> {
    if (runningUnit.getStore() === undefined) throw new Error('a case changes inside a unit of work only');
    const record = command.locked ?? (await this.cases.lock(command.caseId));
    if (record === null) return Refused.because('not_found');
    if (command.expectedVersion !== undefined && command.expectedVersion !== record.version) {
      return Refused.because('stale_version');
    }
    if (isHistorical(record)) return Refused.because('action_not_allowed_in_state');
    const machine = await this.machine(record);
    const context = this.context(record, command);
    const planned = await this.engine.plan(machine, command.action, context);
    if (!planned.ok) return planned;
    const plan = planned.value;

    const leaves = plan.from !== plan.to;
    const changes = { ...(leaves ? { deadline: null } : {}), ...command.changes };
    const effected = await this.engine.runEffects(plan, context, changes);
    if (!effected.ok) return effected;

    const updated = await this.cases.update(record.id, record.version, { ...effected.value, state: plan.to });
    if (!updated.ok) return updated;
    const asStaff = standsIn(record, context.actor) ? ({ actingRole: 'caseworker' } as const) : {};
    await this.history.append(record.id, { ...context, ...plan, ...asStaff });
    await this.recordOfSystem(record, plan.action, context.actor);
    return updated;
  }

  /** What the actor may do with the case now, labels in the reader's language, from the function that guards it. */
  async allowed(record: CaseRecord, actor: Actor): Promise<CaseActions> {
    if (isHistorical(record)) return { actions: [], hindrances: [] };
    const machine = await this.machine(record);
    const { actions, hindrances } = await this.engine.actions(machine, this.context(record, { actor }));
    return {
      actions: actions.map(({ action, label, demands }) => ({ action, label: said(label), demands })),
      hindrances: hindrances.map(({ action, label, reasons }) => ({ action, label: said(label), reasons })),
    };
  }

  /** What people do is put on record where they ask for it; nobody asks on behalf of the clock. */
  private async recordOfSystem({ id }: CaseRecord, action: string, actor: Actor): Promise<void> {
    if (actor !== SYSTEM) return;
    const object = `/api/cases/${id}`;
    await this.audit.record({
      actor,
      operation: `cases.${action}`,
      object,
      outcome: 'done',
      requestId: newId(),
    });
  }

  private async machine(record: CaseRecord): Promise<MachineState> {
    const definition = heldWhileStopped(await this.definitions.workflowOf(record));
    const past = await this.history.pastActs(record.id);
    return { definition, state: record.state, past };
  }

  private context(
    record: CaseRecord,
    { actor, input, comment, reasonCode }: Pick<CaseCommand, 'actor' | 'input' | 'comment' | 'reasonCode'>,
  ): WorkflowContext {
    return {
      case: record,
      subject: record,
      actor,
      amountOre: record.grantedOre ?? record.recommendedOre ?? ZERO,
      today: this.clock.today(),
      input,
      ...(comment === undefined ? {} : { comment }),
      ...(reasonCode === undefined ? {} : { reasonCode }),
    };
  }
}

const byApplicant = ({ kind = 'application', entry }: NewCase): boolean =>
  kind === 'application' && entry === undefined;
