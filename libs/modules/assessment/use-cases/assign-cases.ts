import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import type { RefusalCode } from '@tilsagn/domain/refusals';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { Notifications } from '@tilsagn/modules/notifications';
import {
  ASSIGN,
  CaseDefinitions,
  CaseHistory,
  Cases,
  isHistorical,
  type CaseRecord,
} from '@tilsagn/modules/workflow';
import { Clock } from '@tilsagn/platform/clock/clock';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { notAssignable } from '../assign/may-be-assigned';
import { Caseworkers, type Caseworker } from '../persistence/caseworkers';

export interface LeftOut {
  readonly id: string;
  readonly caseNumber: string | null;
  readonly code: RefusalCode;
}

export interface Assignment {
  readonly assigned: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

export interface CaseSeen {
  readonly id: string;
  readonly version: number;
}

/** Gives cases to a caseworker, who is told; the state of a case is as before, so whoever gets a new one still takes it. */
@Injectable()
export class AssignCases {
  constructor(
    private readonly units: UnitOfWork,
    private readonly cases: Cases,
    private readonly caseworkers: Caseworkers,
    private readonly definitions: CaseDefinitions,
    private readonly history: CaseHistory,
    private readonly notifications: Notifications,
    private readonly clock: Clock,
  ) {}

  /** What `run` would do now; nothing is changed. Refused: not_a_caseworker. */
  async preview(ids: readonly string[], to: string, actor: Actor): Promise<Result<Assignment>> {
    const person = await this.person(to);
    if (!person.ok) return person;
    const result = new Outcome();
    for (const id of new Set(ids)) {
      const record = await this.cases.find(id);
      result.note(id, record, await this.hindrance(record, person.value, actor));
    }
    return ok(result);
  }

  /**
   * Each case is locked, in one order for everybody, and given on as it was seen; those that cannot be are left out
   * and told. Refused: not_a_caseworker.
   */
  run(seen: readonly CaseSeen[], to: string, actor: Actor): Promise<Result<Assignment>> {
    return this.units.run(async () => {
      const person = await this.person(to);
      if (!person.ok) return person;
      const versions = new Map(seen.map(({ id, version }) => [id.toLowerCase(), version]));
      const result = new Outcome();
      for (const id of [...versions.keys()].sort()) {
        const record = await this.cases.lock(id);
        const hindrance = await this.hindrance(record, person.value, actor);
        const moved = hindrance ?? (record?.version === versions.get(id) ? undefined : 'stale_version');
        result.note(id, record, moved);
        if (record !== null && moved === undefined) await this.give(record, person.value, actor);
      }
      return ok(result);
    });
  }

  private async person(to: string): Promise<Result<Caseworker>> {
    const found = (await this.caseworkers.all()).find(({ sub }) => sub === to);
    return found === undefined ? Refused.because('not_a_caseworker', { field: '/to' }) : ok(found);
  }

  private async hindrance(record: CaseRecord | null, to: Caseworker, actor: Actor) {
    if (record === null) return 'not_found';
    const definition = isHistorical(record) ? undefined : await this.definitions.workflowOf(record);
    return notAssignable(record, definition, to, actor);
  }

  private async give(record: CaseRecord, to: Caseworker, actor: Actor): Promise<void> {
    const given = await this.cases.amend(record.id, record.version, { assignedTo: to.sub });
    if (!given.ok) throw new Error(`case ${record.id} changed under its lock`);
    await this.history.append(record.id, {
      action: ASSIGN,
      from: record.state,
      to: record.state,
      actor,
      actingRole: actor.roles.includes('caseworker') ? 'caseworker' : 'approver',
      today: this.clock.today(),
      comment: to.name,
    });
    if (to.sub === actor.sub) return;
    const { caseNumber } = record;
    await this.notifications.tell({
      caseId: record.id,
      template: 'case_assigned',
      to: { sub: to.sub },
      ...(caseNumber !== null && { params: { caseNumber } }),
    });
  }
}

class Outcome implements Assignment {
  readonly assigned: string[] = [];
  readonly leftOut: LeftOut[] = [];

  note(id: string, record: CaseRecord | null, code: RefusalCode | undefined): void {
    if (code === undefined) this.assigned.push(id);
    else
      this.leftOut.push({ id, caseNumber: code === 'not_found' ? null : (record?.caseNumber ?? null), code });
  }
}
