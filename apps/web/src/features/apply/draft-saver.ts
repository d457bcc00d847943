import type { Answers, Saved } from '../../api/contract';
import { isLoggedOut, isStale, mayBeTriedAgain } from '../../api/problem';
import type { LocalCopies } from './local-copy';

export type SaveStatus =
  'clean' | 'typing' | 'saving' | 'saved' | 'offline' | 'loggedOut' | 'conflict' | 'refused';

export interface DraftState {
  answers: Answers;
  version: number;
  status: SaveStatus;
  savedAt: string | null;
  error: unknown;
}

interface Wiring {
  id: string;
  put: (answers: Answers, version: number, leaving: boolean) => Promise<Saved>;
  copies: LocalCopies;
  /** Milliseconds of rest after the last key before saving. */
  rest?: number;
}

const RETRY_AFTER = 8000;

/**
 * Keeps a draft saved while it is written: one request at a time, always from the newest version known here. What
 * could not be saved lies in a local copy until it is.
 */
export class DraftSaver {
  private state: DraftState;
  private dirty = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private queue: Promise<void> = Promise.resolve();
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly wiring: Wiring,
    start: { answers: Answers; version: number; savedAt: string | null },
  ) {
    this.state = { ...start, status: 'clean', error: null };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): DraftState => this.state;

  change(answers: Answers): void {
    this.dirty = true;
    this.wiring.copies.keep(this.wiring.id, { answers, version: this.state.version });
    this.update({ answers, status: this.state.status === 'conflict' ? 'conflict' : 'typing' });
    this.saveIn(this.wiring.rest ?? 1000);
  }

  /** Saves what is not saved; true when nothing is left unsaved. */
  async flush(leaving = false): Promise<boolean> {
    clearTimeout(this.timer);
    await this.inTurn(() => this.save(leaving));
    return !this.dirty;
  }

  /** Another change of the same draft (a file): waits for its turn, and its new version is the next one's old. */
  async withVersion(work: (version: number) => Promise<number>): Promise<void> {
    await this.flush();
    await this.inTurn(async () => {
      this.update({ version: await work(this.state.version) });
    });
  }

  /** Goes on from what someone else saved: with these answers, as not yet saved when they are one's own. */
  resolve(version: number, answers: Answers, mine: boolean): void {
    this.dirty = mine;
    this.update({ version, answers, status: mine ? 'typing' : 'saved', error: null });
    if (mine) this.saveIn(0);
    else this.wiring.copies.forget(this.wiring.id);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private saveIn(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), milliseconds);
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.queue.then(work);
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  private async save(leaving: boolean): Promise<void> {
    if (!this.dirty || this.state.status === 'conflict') return;
    const { answers, version } = this.state;
    this.update({ status: 'saving' });
    try {
      const saved = await this.wiring.put(answers, version, leaving);
      this.dirty = this.state.answers !== answers;
      this.update({ ...saved, status: this.dirty ? 'typing' : 'saved', error: null });
      if (this.dirty)
        this.wiring.copies.keep(this.wiring.id, { answers: this.state.answers, version: saved.version });
      else this.wiring.copies.forget(this.wiring.id);
    } catch (error) {
      this.failed(error);
    }
  }

  private failed(error: unknown): void {
    if (isStale(error)) this.update({ status: 'conflict', error });
    else if (isLoggedOut(error)) this.update({ status: 'loggedOut', error });
    else if (mayBeTriedAgain(error)) {
      this.update({ status: 'offline', error });
      this.saveIn(RETRY_AFTER);
    } else this.update({ status: 'refused', error });
  }

  private update(part: Partial<DraftState>): void {
    this.state = { ...this.state, ...part };
    this.listeners.forEach((listener) => listener());
  }
}
