import { mayBeTriedAgain } from '../../api/problem';

/** A file on its way: waiting for its turn, being sent, or refused. */
export interface Sending {
  readonly id: string;
  readonly file: File;
  /** Of the request, so that one which got no answer can be sent again without a second effect. */
  readonly key: string;
  readonly state: 'waiting' | 'sending' | 'failed';
  /** From 0 to 1. */
  readonly part: number;
  readonly error?: unknown;
}

type Send = (
  file: File,
  key: string,
  signal: AbortSignal,
  onProgress: (part: number) => void,
) => Promise<void>;

/** Sends files one after another, each from the version that the one before it left; one that fails stops no other. */
export class UploadQueue {
  private items: readonly Sending[] = [];
  private running: Promise<void> = Promise.resolve();
  private readonly stops = new Map<string, AbortController>();
  private readonly listeners = new Set<() => void>();
  /** The name of the file that was sent last, to be told aloud. */
  lastSent = '';

  constructor(private readonly send: Send) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): readonly Sending[] => this.items;

  add(files: readonly File[]): Promise<void> {
    files.forEach((file) => this.enqueue(file, crypto.randomUUID()));
    return this.running;
  }

  /** Takes a file off, whether it waits, is being sent or has failed. */
  drop(id: string): void {
    this.stops.get(id)?.abort();
    this.set(this.items.filter((item) => item.id !== id));
  }

  retry(id: string): Promise<void> {
    const item = this.items.find((each) => each.id === id);
    if (item === undefined) return this.running;
    this.drop(id);
    this.enqueue(item.file, mayBeTriedAgain(item.error) ? item.key : crypto.randomUUID());
    return this.running;
  }

  private enqueue(file: File, key: string): void {
    const item: Sending = { id: crypto.randomUUID(), key, file, state: 'waiting', part: 0 };
    this.set([...this.items, item]);
    this.running = this.running.then(() => this.one(item));
  }

  private async one({ id, key, file }: Sending): Promise<void> {
    if (!this.items.some((item) => item.id === id)) return;
    const stop = new AbortController();
    this.stops.set(id, stop);
    this.change(id, { state: 'sending' });
    try {
      await this.send(file, key, stop.signal, (part) => this.change(id, { part }));
      this.lastSent = file.name;
      this.set(this.items.filter((item) => item.id !== id));
    } catch (error) {
      this.change(id, { state: 'failed', error });
    } finally {
      this.stops.delete(id);
    }
  }

  private change(id: string, to: Partial<Sending>): void {
    this.set(this.items.map((item) => (item.id === id ? { ...item, ...to } : item)));
  }

  private set(items: readonly Sending[]): void {
    this.items = items;
    this.listeners.forEach((listener) => listener());
  }
}
