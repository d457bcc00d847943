/** Lets so many pieces of work run at once; the others wait in the order in which they came. */
export class Turns {
  private readonly line: (() => void)[] = [];

  constructor(private free: number) {}

  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((go) => this.line.push(go));
    try {
      return await work();
    } finally {
      // Who waits takes the place over; else it is free again.
      const next = this.line.shift();
      if (next === undefined) this.free += 1;
      else next();
    }
  }
}
