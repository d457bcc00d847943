import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type QueryResult } from 'typeorm';
import { runningUnit, type RunningUnit } from './unit-context';

/** Queries that join the running unit of work, or else take a connection of the pool for themselves. */
@Injectable()
export class Db {
  constructor(private readonly dataSource: DataSource) {}

  /** The rows a statement returned (those of RETURNING too). */
  async query<R>(sql: string, params: unknown[] = []): Promise<R[]> {
    const result = await this.send(sql, params);
    return result.records as R[];
  }

  /**
   * The rows of a statement that reads for as long as it needs, where `query` is stopped after the pool's time; on a
   * connection of its own, so a unit of work is not seen.
   */
  async queryAtLeisure<R>(sql: string, params: unknown[] = []): Promise<R[]> {
    const own = this.dataSource.createQueryRunner();
    try {
      await own.query('begin read only');
      await own.query('set local statement_timeout = 0');
      const { records } = await own.query(sql, params, true);
      return records as R[];
    } finally {
      await own.query('rollback');
      await own.release();
    }
  }

  /** How many rows a statement touched. */
  async execute(sql: string, params: unknown[] = []): Promise<number> {
    return (await this.send(sql, params)).affected ?? 0;
  }

  manager(): EntityManager {
    return runningUnit.getStore()?.queryRunner.manager ?? this.dataSource.manager;
  }

  private async send(sql: string, params: unknown[]): Promise<QueryResult> {
    const unit = runningUnit.getStore();
    if (unit) return inTurn(unit, () => unit.queryRunner.query(sql, params, true));
    const own = this.dataSource.createQueryRunner();
    try {
      return await own.query(sql, params, true);
    } finally {
      await own.release();
    }
  }
}

/** Parts that ask side by side share the unit's one connection, which answers one question at a time. */
function inTurn<T>(unit: RunningUnit, send: () => Promise<T>): Promise<T> {
  const sent = unit.lastStatement.then(send, send);
  unit.lastStatement = sent;
  return sent;
}
