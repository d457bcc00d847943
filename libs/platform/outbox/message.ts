/** News written with a change, to be acted on after its commit. Ids only: queues are no place for content. */
export interface OutboxMessage {
  readonly kind: string;
  /** What it is about: the id of a case, a mail, … */
  readonly subjectId: string;
  /** Two messages of one kind and key are one message. */
  readonly dedupeKey: string;
  readonly payload?: Readonly<Record<string, string>>;
}

/** A message on its way to its handler. */
export interface Delivery {
  readonly id: string;
  readonly kind: string;
  readonly subjectId: string;
  readonly payload: Readonly<Record<string, string>>;
  /** 1 at the first try. */
  readonly attempt: number;
}
