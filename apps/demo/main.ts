import 'reflect-metadata';
import { StartupError } from '@tilsagn/platform/config/startup-error';
import { type Demo, startDemo } from './demo';
import { welcome } from './welcome';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const STOP_WITHIN_MS = 9_500;

const report = (text: string): void => {
  if (process.stderr.isTTY) process.stderr.write(text === '' ? '\r\x1b[K' : `\r\x1b[K… ${text}`);
};

function complain(error: unknown): void {
  const words = error instanceof StartupError ? error.message : ((error as Error).stack ?? String(error));
  process.stderr.write(`${words}\n`);
}

/** Stops once, however often it is asked to; also while it is still starting. */
function stopper(starting: Promise<Demo>): (code: number) => void {
  let stopping = false;
  return (code) => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    starting
      .then((demo) => demo.close())
      .then(
        () => process.exit(code),
        (error: unknown) => {
          complain(error);
          process.exit(1);
        },
      );
  };
}

const starting = startDemo(process.env, report);
const stop = stopper(starting);
for (const signal of SIGNALS) process.on(signal, () => stop(0));
process.on('uncaughtException', (error) => {
  complain(error);
  stop(1);
});
starting.then(
  (demo) => {
    report('');
    process.stdout.write(`${welcome(demo)}\n`);
  },
  (error: unknown) => {
    report('');
    complain(error);
    process.exit(1);
  },
);
