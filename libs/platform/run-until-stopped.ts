import { StartupError } from './config/startup-error';

/** What runs until it is told to stop. */
export interface Running {
  close(): Promise<void>;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** One sentence for what the operator can mend, the stack of a bug. */
export function complain(error: unknown): void {
  const words = error instanceof StartupError ? error.message : ((error as Error).stack ?? String(error));
  process.stderr.write(`${words}\n`);
}

/**
 * Lets a program run until a signal, also while it is still starting: it stops once, finishes what it has begun, and
 * ends with 0; after `withinMs` it is ended with 1. What cannot start is told in its words, exit code 1; an exception
 * that nobody caught closes the program in order, exit code 1, so that it is started anew.
 */
export function runUntilStopped<T extends Running>(
  starting: Promise<T>,
  options: {
    readonly withinMs: number;
    readonly onReady?: (running: T) => void;
    readonly onFailed?: () => void;
  },
): void {
  const { withinMs, onReady, onFailed } = options;
  const stop = stopper(starting, withinMs);
  for (const signal of SIGNALS) process.on(signal, () => stop(0));
  process.on('uncaughtException', (error) => {
    complain(error);
    stop(1);
  });
  starting.then(onReady, (error: unknown) => {
    onFailed?.();
    complain(error);
    process.exit(1);
  });
}

function stopper(starting: Promise<Running>, withinMs: number): (code: number) => void {
  let stopping = false;
  return (code) => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), withinMs).unref();
    starting
      .then((running) => running.close())
      .then(
        () => process.exit(code),
        (error: unknown) => {
          complain(error);
          process.exit(1);
        },
      );
  };
}
