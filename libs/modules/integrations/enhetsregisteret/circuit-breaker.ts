/** Stops asking somebody who does not answer: after so many failures in a row it stays open for a while. */
export class CircuitBreaker {
  private failures = 0;
  private openUntil = 0;

  constructor(
    private readonly limit: number,
    private readonly restMs: number,
    private readonly now: () => number,
  ) {}

  get isOpen(): boolean {
    return this.now() < this.openUntil;
  }

  succeeded(): void {
    this.failures = 0;
  }

  failed(): void {
    this.failures += 1;
    if (this.failures < this.limit) return;
    this.openUntil = this.now() + this.restMs;
    // One failure after the rest opens it again.
    this.failures = this.limit - 1;
  }
}
