import type { Actor } from '@tilsagn/domain/access/actor';

/** One thing somebody did or was refused. Ids only, never content. */
export interface CommandEvent {
  readonly actor: Actor;
  readonly operation: string;
  /** The path that was called: what was touched. */
  readonly object: string;
  /** `done`, or the code of the refusal. */
  readonly outcome: string;
  readonly requestId: string;
}

/** Where the HTTP layer reports commands; the audit module keeps them. */
export abstract class CommandLog {
  abstract record(event: CommandEvent): Promise<void>;
}
