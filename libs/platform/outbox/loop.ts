/** Runs a piece of work again and again, one run at a time, with a pause between that a ring cuts short. */
export class Loop {
  private readonly state = { stopped: false, rung: false };
  private wake: () => void = () => undefined;
  private running: Promise<void> | undefined;

  /** @param work gives the pause in milliseconds until the next run. */
  constructor(private readonly work: () => Promise<number>) {}

  start(): void {
    this.running ??= this.run();
  }

  ring(): void {
    this.state.rung = true;
    this.wake();
  }

  /** Resolves when the run under way has ended. */
  async stop(): Promise<void> {
    this.state.stopped = true;
    this.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    const { state } = this;
    while (!state.stopped) {
      state.rung = false;
      const pause = await this.work();
      if (!this.isHurried()) await this.pause(pause);
    }
  }

  private isHurried(): boolean {
    return this.state.rung || this.state.stopped;
  }

  private pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
