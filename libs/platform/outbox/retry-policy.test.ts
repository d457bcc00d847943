import { standardPolicy } from './retry-policy';

describe('the retry policy', () => {
  it('waits longer each time, six hours at most', () => {
    const policy = standardPolicy(() => 1);
    const seconds = [1, 2, 3, 4, 5, 6, 7, 8].map((attempt) => policy.delayMs(attempt) / 1000);
    expect(seconds).toEqual([30, 120, 480, 1920, 7680, 21_600, 21_600, 21_600]);
  });

  it('takes off up to a fifth', () => {
    expect(standardPolicy(() => 0).delayMs(1)).toBe(24_000);
  });
});
