import 'reflect-metadata';
import { runUntilStopped } from '@tilsagn/platform/run-until-stopped';
import { startDemo } from './demo';
import { welcome } from './welcome';

const report = (text: string): void => {
  if (process.stderr.isTTY) process.stderr.write(text === '' ? '\r\x1b[K' : `\r\x1b[K… ${text}`);
};

runUntilStopped(startDemo(process.env, report), {
  withinMs: 9_500,
  onReady: (demo) => {
    report('');
    process.stdout.write(`${welcome(demo)}\n`);
  },
  onFailed: () => report(''),
});
