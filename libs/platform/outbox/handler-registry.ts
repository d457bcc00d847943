import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { HANDLER, type Handler, handledKinds, type HandlerOptions } from './outbox-handler';

export interface RegisteredHandler extends HandlerOptions {
  readonly handler: Handler;
}

/** Finds the providers that handle messages. A kind with no provider, or with two, stops the process at boot. */
@Injectable()
export class HandlerRegistry implements OnModuleInit {
  private readonly handlers = new Map<string, RegisteredHandler>();

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const { metatype, instance } of this.discovery.getProviders()) {
      if (typeof metatype !== 'function') continue;
      const options = Reflect.getMetadata(HANDLER, metatype) as HandlerOptions | undefined;
      if (options) this.register(options, instance as Handler);
    }
    const missing = [...handledKinds().keys()].filter((kind) => !this.handlers.has(kind));
    if (missing.length > 0)
      throw new Error(`no provider handles outbox messages of kind ${missing.join(', ')}`);
  }

  /** Throws for a kind nobody handles: the row was written by another version. */
  handlerOf(kind: string): RegisteredHandler {
    const found = this.handlers.get(kind);
    if (!found) throw new Error(`nobody handles outbox messages of kind ${kind}`);
    return found;
  }

  private register(options: HandlerOptions, handler: Handler): void {
    const other = this.handlers.get(options.kind)?.handler;
    if (other !== undefined && other !== handler) {
      throw new Error(`outbox kind ${options.kind} has two providers`);
    }
    this.handlers.set(options.kind, { ...options, handler });
  }
}
