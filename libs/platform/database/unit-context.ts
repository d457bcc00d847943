import { AsyncLocalStorage } from 'node:async_hooks';
import type { QueryRunner } from 'typeorm';

/** What the calls made inside one running unit of work share. */
export interface RunningUnit {
  readonly queryRunner: QueryRunner;
  readonly afterCommit: (() => void)[];
  /** The end of the statement sent last: a connection takes one after the other. */
  lastStatement: Promise<unknown>;
  /** Set when a nested part was refused: such a unit can only be rolled back. */
  refused: boolean;
}

export const runningUnit = new AsyncLocalStorage<RunningUnit>();

/** Calls back once the running unit is committed, and never if it is not; at once outside a unit. */
export function afterCommit(callback: () => void): void {
  const unit = runningUnit.getStore();
  if (unit) unit.afterCommit.push(callback);
  else callback();
}
