import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/internal';
import { DiscoveryService, MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import type { INestApplication, Type } from '@nestjs/common';
import { OPERATION, type OperationMetadata } from '@tilsagn/platform/auth/operation';
import { NO_KEY } from './idempotency-key';
import { UPLOAD } from './upload';
import { NEEDS_VERSION, VERSIONED } from './version';

export interface Route {
  readonly method: string;
  readonly path: string;
  readonly operation: string | undefined;
  /** Whether a POST needs an Idempotency-Key. */
  readonly needsKey: boolean;
  /** Whether it needs If-Match. */
  readonly needsVersion: boolean;
  /** Whether its answer has an entity tag. */
  readonly versioned: boolean;
  readonly upload: boolean;
  /** The classes that its body and its query are checked against. */
  readonly body: Type | undefined;
  readonly query: Type | undefined;
}

type Handler = (...args: unknown[]) => unknown;

/** Nest's numbers of the kinds of parameters (`RouteParamtypes`). */
const BODY = 3;
const QUERY = 4;

const joined = (...parts: readonly string[]): string =>
  `/${parts
    .flatMap((part) => part.split('/'))
    .filter((part) => part !== '')
    .join('/')}`;

/** Every route of a running application with the operation it names, read from Nest's own metadata. */
export function routesOf(app: INestApplication): Route[] {
  const scanner = new MetadataScanner();
  // Made here: a preview of the application has its modules, but nothing that was injected.
  return new DiscoveryService(app.get(ModulesContainer, { strict: false }))
    .getControllers()
    .flatMap(({ metatype }) => {
      const controller = metatype as Type;
      const prototype = controller.prototype as Record<string, Handler>;
      return scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler = prototype[name];
        if (handler === undefined || !Reflect.hasMetadata(METHOD_METADATA, handler)) return [];
        return [routeOf(controller, name, handler)];
      });
    });
}

function routeOf(controller: Type, name: string, handler: Handler): Route {
  const reflector = new Reflector();
  const said = (key: symbol): boolean => reflector.get<unknown>(key, handler) !== undefined;
  const base = Reflect.getMetadata(PATH_METADATA, controller) as string;
  const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod];
  return {
    method,
    path: joined(base, Reflect.getMetadata(PATH_METADATA, handler) as string),
    operation: reflector.get<OperationMetadata | undefined>(OPERATION, handler)?.name,
    needsKey: method === 'POST' && !said(NO_KEY),
    needsVersion: said(NEEDS_VERSION),
    versioned: said(VERSIONED),
    upload: said(UPLOAD),
    body: parameterClass(controller, name, BODY),
    query: parameterClass(controller, name, QUERY),
  };
}

/** The class of the parameter that takes the whole body or query. */
function parameterClass(controller: Type, name: string, kind: number): Type | undefined {
  const taken = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as Readonly<
    Record<string, { readonly index: number; readonly data?: unknown }>
  >;
  const found = Object.entries(taken).find(
    ([key, { data }]) => key.startsWith(`${kind}:`) && data === undefined,
  );
  if (found === undefined) return undefined;
  const prototype = controller.prototype as object;
  const types = Reflect.getMetadata('design:paramtypes', prototype, name) as readonly Type[];
  return types[found[1].index];
}
