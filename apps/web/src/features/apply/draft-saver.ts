import type { Answers, Saved } from '../../api/contract';
import { isClosed, isLoggedOut, isStale, mayBeTriedAgain } from '../../api/problem';
import { valueAt, withValueAt } from '../../lib/pointer';
import { isSame } from './differences';
import type { LocalCopies, LocalCopy } from './local-copy';

export type SaveStatus =
  | 'clean'
  | 'typing'
  | 'saving'
  | 'saved'
  | 'offline'
  | 'loggedOut'
  | 'conflict'
  /** The call has closed: nothing more can be saved. */
  | 'closed'
  | 'refused';

export interface DraftState {
  answers: Answers;
  version: number;
  status: SaveStatus;
  savedAt: string | null;
  /** Texts in which the server covered a national identity number at the last save. */
  masked: Saved['masked'];
  error: unknown;
}

export type SavedDraft = Pick<Saved, 'version' | 'savedAt' | 'masked'>;

/** The person asked for it; the page does it by itself; the page is being left. */
export type SaveReason = 'asked' | 'alone' | 'leaving';

interface Wiring {
  id: string;
  put: (answers: Answers, version: number, why: SaveReason) => Promise<SavedDraft>;
  copies: LocalCopies;
  /** Milliseconds of rest after the last key before saving. */
  rest?: number;
}

const RETRY_AFTER = 8000;
const NOT_BEFORE_A_CHOICE: readonly SaveStatus[] = ['conflict', 'closed'];

/** Answers with the covered texts in place, but never over what was typed since they were sent. */
function covered(answers: Answers, sent: Answers, { masked }: SavedDraft): Answers {
  return masked
    .filter(({ field }) => valueAt(answers, field) === valueAt(sent, field))
    .reduce((kept, { field, text }) => withValueAt(kept, field, text), answers);
}

/**
 * Keeps a draft saved while it is written: one request at a time, always from the newest version known here. What
 * could not be saved lies in a local copy until it is.
 */
export class DraftSaver {
  private state: DraftState;
  private dirty = false;
  /** What the server held when the person last agreed with it; two versions are told apart from here. */
  private base: Answers | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private queue: Promise<void> = Promise.resolve();
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly wiring: Wiring,
    start: { answers: Answers; version: number; savedAt: string | null },
  ) {
    this.base = start.answers;
    this.state = { ...start, status: 'clean', masked: [], error: null };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): DraftState => this.state;

  change(answers: Answers): void {
    this.dirty = true;
    this.keepHere(answers, this.state.version);
    const { status } = this.state;
    this.update({ answers, status: NOT_BEFORE_A_CHOICE.includes(status) ? status : 'typing' });
    this.saveIn(this.wiring.rest ?? 1000);
  }

  /** Saves what is not saved; true when nothing is left unsaved. */
  async flush(why: SaveReason = 'asked'): Promise<boolean> {
    clearTimeout(this.timer);
    await this.inTurn(() => this.save(why));
    return !this.dirty;
  }

  /** Another change of the same draft (a file): waits for its turn, and its new version is the next one's old. */
  async withVersion(work: (version: number) => Promise<number>): Promise<void> {
    await this.flush();
    await this.inTurn(async () => {
      this.update({ version: await work(this.state.version) });
    });
  }

  /**
   * Takes up what a browser that was closed had not saved: written on top of `version`, where `base` held. It is saved
   * at the next `flush`.
   */
  takeUp({ answers, version, base }: LocalCopy): void {
    this.base = base;
    this.dirty = true;
    this.update({ version, answers, status: 'typing' });
  }

  /** What both of two versions began with, where it is known. */
  began(): Answers | undefined {
    return this.base;
  }

  /**
   * Goes on from what someone else saved, `theirs`: with these answers, as not yet saved where one's own are among
   * them.
   */
  resolve(version: number, answers: Answers, mine: boolean, theirs: Answers = answers): void {
    this.base = theirs;
    this.dirty = mine;
    this.update({ version, answers, status: mine ? 'typing' : 'saved', error: null });
    if (mine) {
      this.keepHere(answers, version);
      this.saveIn(0);
    } else this.wiring.copies.forget(this.wiring.id);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private saveIn(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush('alone'), milliseconds);
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.queue.then(work);
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  private async save(why: SaveReason): Promise<void> {
    if (!this.dirty || NOT_BEFORE_A_CHOICE.includes(this.state.status)) return;
    const { answers, version } = this.state;
    this.update({ status: 'saving' });
    try {
      const saved = await this.wiring.put(answers, version, why);
      this.dirty = this.state.answers !== answers;
      this.base = covered(answers, answers, saved);
      this.update({
        ...saved,
        answers: covered(this.state.answers, answers, saved),
        status: this.dirty ? 'typing' : 'saved',
        error: null,
      });
      if (this.dirty) this.keepHere(this.state.answers, saved.version);
      else this.forgetHere(answers);
    } catch (error) {
      this.failed(error);
    }
  }

  private failed(error: unknown): void {
    if (isStale(error)) this.update({ status: 'conflict', error });
    else if (isClosed(error)) this.update({ status: 'closed', error });
    else if (isLoggedOut(error)) this.update({ status: 'loggedOut', error });
    else if (mayBeTriedAgain(error)) {
      this.update({ status: 'offline', error });
      this.saveIn(RETRY_AFTER);
    } else this.update({ status: 'refused', error });
  }

  /** What another tab has written meanwhile lies in the same place, and stays. */
  private forgetHere(saved: Answers): void {
    const { copies, id } = this.wiring;
    if (isSame(copies.find(id)?.answers, saved)) copies.forget(id);
  }

  private keepHere(answers: Answers, version: number): void {
    const { copies, id } = this.wiring;
    copies.keep(id, this.base === undefined ? { answers, version } : { answers, version, base: this.base });
  }

  private update(part: Partial<DraftState>): void {
    this.state = { ...this.state, ...part };
    this.listeners.forEach((listener) => listener());
  }
}
