/** How the worker of the outbox runs in a process. */
export interface WorkerOptions {
  readonly concurrency: number;
  readonly sweepEveryMs: number;
  readonly canaryEveryMs: number;
  /** How long work under way may take when the process is asked to stop. */
  readonly closeWithinMs: number;
  /** Called when the worker is stuck. */
  readonly onStuck: () => void;
}

export const STANDARD_WORKER: WorkerOptions = {
  concurrency: 20,
  sweepEveryMs: 30_000,
  canaryEveryMs: 60_000,
  closeWithinMs: 25_000,
  onStuck: () => process.exit(1),
};
