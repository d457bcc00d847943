import { Injectable } from '@nestjs/common';
import { Db } from '../database/db';
import { newId } from '../database/ids';
import { UnitOfWork } from '../database/unit-of-work';
import { Bell } from './bell';
import type { OutboxMessage } from './message';
import { handledKinds } from './outbox-handler';

/** Where a unit of work leaves news of what it did. */
@Injectable()
export class Outbox {
  constructor(
    private readonly db: Db,
    private readonly unitOfWork: UnitOfWork,
    private readonly bell: Bell,
  ) {}

  /**
   * Writes a message that exists if and only if the running unit of work commits.
   * Throws outside a unit of work and for a kind that nobody handles: both are bugs.
   */
  async add({ kind, subjectId, dedupeKey, payload = {} }: OutboxMessage): Promise<void> {
    if (!this.unitOfWork.isRunning()) throw new Error(`outbox message ${kind} outside a unit of work`);
    if (!handledKinds().has(kind)) throw new Error(`nobody handles outbox messages of kind ${kind}`);
    await this.db.query(
      `insert into outbox (id, kind, subject_id, dedupe_key, payload) values ($1, $2, $3, $4, $5)
       on conflict (kind, dedupe_key) do nothing`,
      [newId(), kind, subjectId, dedupeKey, JSON.stringify(payload)],
    );
    this.unitOfWork.afterCommit(() => this.bell.ring());
  }
}
