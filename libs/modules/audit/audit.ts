import { Injectable } from '@nestjs/common';
import { Db } from '@tilsagn/platform/database/db';
import { newId } from '@tilsagn/platform/database/ids';
import { CommandLog, type CommandEvent } from '@tilsagn/platform/http/command-log';

/**
 * The audit trail: who did what to which object, when, and how it went. The HTTP layer reports every command, every
 * refusal and the reads that count; jobs and commands of the operator report themselves. Inside a unit of work the
 * line is written with the change.
 */
@Injectable()
export class Audit extends CommandLog {
  constructor(private readonly db: Db) {
    super();
  }

  async record(event: CommandEvent): Promise<void> {
    await this.db.query(
      `insert into audit_event (id, actor, roles, operation, object, outcome, request_id)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        newId(),
        event.actor.sub,
        event.actor.roles,
        event.operation,
        event.object.slice(0, 500),
        event.outcome,
        event.requestId,
      ],
    );
  }
}
