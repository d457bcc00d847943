import { CircuitBreaker } from './circuit-breaker';

describe('the circuit breaker', () => {
  const time = { now: 1_000 };
  const make = () => new CircuitBreaker(3, 30_000, () => time.now);

  it('opens after three failures in a row and not before', () => {
    const breaker = make();
    breaker.failed();
    breaker.failed();
    expect(breaker.isOpen).toBe(false);
    breaker.failed();
    expect(breaker.isOpen).toBe(true);
  });

  it('forgets failures at the first success', () => {
    const breaker = make();
    breaker.failed();
    breaker.failed();
    breaker.succeeded();
    breaker.failed();
    expect(breaker.isOpen).toBe(false);
  });

  it('tries again after the rest, and opens at once if that fails', () => {
    const breaker = make();
    [1, 2, 3].forEach(() => breaker.failed());
    time.now += 30_000;
    expect(breaker.isOpen).toBe(false);
    breaker.failed();
    expect(breaker.isOpen).toBe(true);
  });
});
