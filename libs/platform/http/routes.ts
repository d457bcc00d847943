import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/internal';
import { DiscoveryService, MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import type { INestApplication, Type } from '@nestjs/common';
import { OPERATION, type OperationMetadata } from '@tilsagn/platform/auth/operation';
import { NO_KEY } from './idempotency-key';

export interface Route {
  readonly method: string;
  readonly path: string;
  readonly operation: string | undefined;
  /** Whether a POST needs an Idempotency-Key. */
  readonly needsKey: boolean;
}

type Handler = (...args: unknown[]) => unknown;

const joined = (...parts: readonly string[]): string =>
  `/${parts
    .flatMap((part) => part.split('/'))
    .filter((part) => part !== '')
    .join('/')}`;

/** Every route of a running application with the operation it names, read from Nest's own metadata. */
export function routesOf(app: INestApplication): Route[] {
  const scanner = new MetadataScanner();
  const reflector = new Reflector();
  // Made here: a preview of the application has its modules, but nothing that was injected.
  return new DiscoveryService(app.get(ModulesContainer, { strict: false }))
    .getControllers()
    .flatMap(({ metatype }) => {
      const prototype = (metatype as Type).prototype as Record<string, Handler>;
      const base = Reflect.getMetadata(PATH_METADATA, metatype as object) as string;
      return scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler = prototype[name];
        if (handler === undefined || !Reflect.hasMetadata(METHOD_METADATA, handler)) return [];
        return [routeOf(base, handler, reflector)];
      });
    });
}

function routeOf(base: string, handler: Handler, reflector: Reflector): Route {
  const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod];
  const operation = reflector.get<OperationMetadata | undefined>(OPERATION, handler)?.name;
  const needsKey = method === 'POST' && reflector.get<boolean | undefined>(NO_KEY, handler) !== true;
  return {
    method,
    path: joined(base, Reflect.getMetadata(PATH_METADATA, handler) as string),
    operation,
    needsKey,
  };
}
