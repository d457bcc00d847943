import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Result } from '@tilsagn/domain/result';
import { DataSource } from 'typeorm';
import { DEADLOCK, SERIALIZATION_FAILURE, sqlState } from './sql-state';
import { afterCommit, runningUnit, type RunningUnit } from './unit-context';

const RETRIES = 3;
const LONGEST_PAUSE_MS = 50;

/** One command, one transaction: everything inside `run` is written together or not at all. */
@Injectable()
export class UnitOfWork {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Opens one transaction (READ COMMITTED, which every connection begins with). A returned refusal rolls back and is
   * returned; an exception rolls back and is thrown. A nested run joins the outer one; when it is refused the outer
   * one must pass the refusal on, since half of its work may have been done. A deadlock runs the whole unit again, at
   * most three times.
   */
  async run<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    const outer = runningUnit.getStore();
    if (outer) return this.join(outer, work);
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.attempt(work);
      } catch (error) {
        const state = sqlState(error);
        const retryable = state === DEADLOCK || state === SERIALIZATION_FAILURE;
        if (!retryable || attempt >= RETRIES) throw error;
        // Two units that both lost would meet again if they came back together.
        await sleep(Math.random() * LONGEST_PAUSE_MS);
      }
    }
  }

  /** Calls back once the running unit is committed, and never if it is not; at once outside a unit. */
  afterCommit(callback: () => void): void {
    afterCommit(callback);
  }

  /** Whether the caller stands inside a unit of work. */
  isRunning(): boolean {
    return runningUnit.getStore() !== undefined;
  }

  private async join<T>(outer: RunningUnit, work: () => Promise<Result<T>>): Promise<Result<T>> {
    const result = await work();
    if (!result.ok) outer.refused = true;
    return result;
  }

  private async attempt<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    const queryRunner = this.dataSource.createQueryRunner();
    const unit: RunningUnit = {
      queryRunner,
      afterCommit: [],
      lastStatement: Promise.resolve(),
      refused: false,
    };
    try {
      await queryRunner.startTransaction();
      const result = await runningUnit.run(unit, work);
      if (!result.ok) {
        await queryRunner.rollbackTransaction();
        return result;
      }
      if (unit.refused) throw new Error('a refused part of a unit of work was not passed on');
      await queryRunner.commitTransaction();
      // Outside the unit, so that what is called back never joins a finished transaction.
      runningUnit.exit(() => unit.afterCommit.forEach((callback) => callback()));
      return result;
    } catch (error) {
      if (queryRunner.isTransactionActive) await this.rollBack(queryRunner, error);
      throw error;
    } finally {
      await queryRunner.release();
    }
  }

  /** A lost connection cannot be rolled back (the server has done it); the first error is the one to tell. */
  private async rollBack(queryRunner: RunningUnit['queryRunner'], cause: unknown): Promise<void> {
    try {
      await queryRunner.rollbackTransaction();
    } catch (error) {
      throw new AggregateError([cause, error], 'the unit of work failed and could not be rolled back', {
        cause,
      });
    }
  }
}
