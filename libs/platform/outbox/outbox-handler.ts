import { SetMetadata } from '@nestjs/common';
import type { Delivery } from './message';

export interface HandlerOptions {
  readonly kind: string;
  /**
   * True: what the handler writes is committed with the message's being done, so that it happens once.
   * False: it acts on the world outside (a mail), opens its own units of work and may run twice.
   */
  readonly transaction: boolean;
}

/** A provider that acts on one kind of message. Throwing means: try again later. */
export interface Handler {
  handle(message: Delivery): Promise<void>;
}

export const HANDLER = 'tilsagn:outbox-handler';

const kinds = new Map<string, new (...args: never[]) => Handler>();

/** Every kind that some class of this program says it handles. */
export const handledKinds = (): ReadonlyMap<string, new (...args: never[]) => Handler> => kinds;

/** Marks the one provider that handles a kind of message; a second one for the same kind is a bug. */
export function OutboxHandler(kind: string, options: { transaction?: boolean } = {}) {
  return (target: new (...args: never[]) => Handler): void => {
    const other = kinds.get(kind);
    if (other && other !== target) {
      throw new Error(`outbox kind ${kind} has two handlers: ${other.name} and ${target.name}`);
    }
    kinds.set(kind, target);
    const metadata: HandlerOptions = { kind, transaction: options.transaction ?? true };
    SetMetadata(HANDLER, metadata)(target);
  };
}
