import { Injectable } from '@nestjs/common';

/** Rings when a message was committed in this process, so that a relay beside it need not wait for its poll. */
@Injectable()
export class Bell {
  private readonly listeners = new Set<() => void>();

  ring(): void {
    this.listeners.forEach((listener) => listener());
  }

  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
