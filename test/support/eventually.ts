import { setTimeout as sleep } from 'node:timers/promises';

/** Repeats an expectation until it holds; its last failure is the test's. */
export async function eventually(expectation: () => Promise<void> | void, withinMs = 10_000): Promise<void> {
  const until = Date.now() + withinMs;
  for (;;) {
    try {
      await expectation();
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
      await sleep(25);
    }
  }
}
