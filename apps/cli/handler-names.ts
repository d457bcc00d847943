import type { DynamicModule, Type } from '@nestjs/common';
import type { HandlerNames } from '@tilsagn/modules/schemes';
import { WorkflowEffect, WorkflowGuard } from '@tilsagn/modules/workflow';
import { AREAS } from '../api/api.module';

type Metadata = (key: string, target: object) => unknown;

/** Nest's own notes on its classes; nothing is opened to read them. */
const metadata: Metadata = (key, target) => Reflect.getMetadata(key, target);

const listOf = (key: string, target: object): readonly unknown[] => {
  const list = metadata(key, target);
  return Array.isArray(list) ? list : [];
};

const isDynamic = (imported: unknown): imported is DynamicModule =>
  typeof imported === 'object' && imported !== null && 'module' in imported;

function providersBelow(module: Type, seen: Set<unknown>): readonly unknown[] {
  if (seen.has(module)) return [];
  seen.add(module);
  const below = listOf('imports', module)
    .map((imported) => (isDynamic(imported) ? imported.module : imported))
    .filter((imported): imported is Type => typeof imported === 'function')
    .flatMap((imported) => providersBelow(imported, seen));
  return [...listOf('providers', module), ...below];
}

/** The guards and effects that workflows may name, read off the classes that answer for them. */
export function handlerNames(): HandlerNames {
  const seen = new Set<unknown>();
  const classes = AREAS.flatMap((module) => providersBelow(module, seen)).filter(
    (provider): provider is Type => typeof provider === 'function',
  );
  const named = (key: string): string[] =>
    classes.map((provider) => metadata(key, provider)).filter((name) => typeof name === 'string');
  return { guards: named(WorkflowGuard.KEY), effects: named(WorkflowEffect.KEY) };
}
