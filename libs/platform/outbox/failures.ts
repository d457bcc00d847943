/** Thrown by a handler: try again, but not before this long. */
export class TryLater extends Error {
  override readonly name = 'TryLater';

  constructor(
    message: string,
    readonly delayMs: number,
  ) {
    super(message);
  }
}

/** Thrown by a handler: trying again is no use; somebody has to look at it. */
export class Hopeless extends Error {
  override readonly name = 'Hopeless';
}
