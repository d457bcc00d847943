import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { StartupError } from '@tilsagn/platform/config/startup-error';
import { KnownHandlers } from '@tilsagn/modules/schemes';
import type { WorkflowEffectHandler, WorkflowGuardHandler } from './context';
import { WorkflowEffect, WorkflowGuard } from './decorators';

type Decorator = typeof WorkflowGuard;

/** The providers that stand behind the names of workflow definitions, found when the process starts. */
@Injectable()
export class WorkflowHandlers implements OnModuleInit {
  private guards = new Map<string, WorkflowGuardHandler>();
  private effects = new Map<string, WorkflowEffectHandler>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly known: KnownHandlers,
  ) {}

  onModuleInit(): void {
    this.guards = this.collect<WorkflowGuardHandler>(WorkflowGuard, 'guard');
    this.effects = this.collect<WorkflowEffectHandler>(WorkflowEffect, 'effect');
    this.known.tell({ guards: [...this.guards.keys()], effects: [...this.effects.keys()] });
  }

  knowsGuard = (name: string): boolean => this.guards.has(name);
  knowsEffect = (name: string): boolean => this.effects.has(name);

  guard(name: string): WorkflowGuardHandler {
    return required(this.guards.get(name), `no handler for guard ${name}`);
  }

  effect(name: string): WorkflowEffectHandler {
    return required(this.effects.get(name), `no handler for effect ${name}`);
  }

  private collect<T>(decorator: Decorator, kind: string): Map<string, T> {
    const found = new Map<string, T>();
    for (const wrapper of this.discovery.getProviders({ metadataKey: decorator.KEY })) {
      const name = this.discovery.getMetadataByDecorator(decorator, wrapper);
      if (name === undefined) continue;
      if (found.has(name)) throw new StartupError(`Two providers answer for the workflow ${kind} ${name}.`);
      found.set(name, wrapper.instance as T);
    }
    return found;
  }
}

function required<T>(handler: T | undefined, otherwise: string): T {
  if (handler === undefined) throw new Error(otherwise);
  return handler;
}
