/** How often and when a failing message is tried again. */
export interface RetryPolicy {
  readonly tries: number;
  /** @param attempt how many tries have failed, from 1. */
  delayMs(attempt: number): number;
}

const FIRST_MS = 30_000;
const LONGEST_MS = 6 * 3_600_000;

/**
 * Eight tries: half a minute, then four times as long each, six hours at most. The jitter (up to a fifth)
 * keeps messages that failed together from coming back together.
 */
export function standardPolicy(random: () => number = Math.random): RetryPolicy {
  return {
    tries: 8,
    delayMs: (attempt) => {
      const plain = Math.min(FIRST_MS * 4 ** (attempt - 1), LONGEST_MS);
      return Math.round(plain * (0.8 + 0.2 * random()));
    },
  };
}
