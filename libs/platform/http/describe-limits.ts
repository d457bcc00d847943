import type { Type } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { getMetadataStorage } from 'class-validator';
import type { Route } from './routes';

/** The part of a schema that a rule of validation decides. */
type Schema = Record<string, unknown>;

interface Rule {
  readonly name?: string;
  readonly propertyName: string;
  readonly constraints?: readonly unknown[];
}

const WORDS: Readonly<Record<string, (limit: unknown) => Schema>> = {
  isNotEmpty: () => ({ minLength: 1 }),
  minLength: (limit) => ({ minLength: limit }),
  maxLength: (limit) => ({ maxLength: limit }),
  min: (limit) => ({ minimum: limit }),
  max: (limit) => ({ maximum: limit }),
  arrayMinSize: (limit) => ({ minItems: limit }),
  arrayMaxSize: (limit) => ({ maxItems: limit }),
  arrayUnique: () => ({ uniqueItems: true }),
  isIn: (words) => ({ enum: words }),
  isUuid: () => ({ format: 'uuid' }),
  isEmail: () => ({ format: 'email' }),
  matches: (pattern) => ({ pattern: (pattern as RegExp).source }),
};

/** The rules of a class; on one that is none, nothing. */
function rulesOf(model: Type): readonly Rule[] {
  return getMetadataStorage().getTargetValidationMetadatas(model, '', false, false);
}

function limitsOf(rules: readonly Rule[]): Readonly<Record<string, Schema>> {
  const limits: Record<string, Schema> = {};
  for (const { name = '', propertyName, constraints } of rules) {
    const said = WORDS[name]?.(constraints?.[0]);
    // What stands first of two patterns is the outermost decorator's: the narrower one.
    if (said !== undefined) limits[propertyName] = { ...limits[propertyName], ...said };
  }
  return limits;
}

/** The class of a property that is an object, or a list of such. */
function modelOf(model: Type, property: string): Type | undefined {
  const described = Reflect.getMetadata('swagger/apiModelProperties', model.prototype as object, property) as
    { readonly type?: unknown } | undefined;
  const type: unknown = Array.isArray(described?.type) ? described.type[0] : described?.type;
  return typeof type === 'function' && rulesOf(type as Type).length > 0 ? (type as Type) : undefined;
}

/** Says in a body's schema what its class refuses, so that nobody writes a limit twice. */
function describeBody(schemas: Readonly<Record<string, unknown>>, model: Type): void {
  const schema = schemas[model.name] as
    { additionalProperties?: unknown; properties?: Record<string, Schema> } | undefined;
  if (schema === undefined || schema.additionalProperties !== undefined) return;
  schema.additionalProperties = false;
  const limits = limitsOf(rulesOf(model));
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    if (property['allOf'] === undefined && property['$ref'] === undefined) {
      Object.assign(property, fitting(property, limits[name] ?? {}));
    }
    const inner = modelOf(model, name);
    if (inner !== undefined) describeBody(schemas, inner);
  }
}

/** A rule for each member of a list is said of the members. */
function fitting(property: Schema, limits: Schema): Schema {
  if (property['type'] !== 'array') return limits;
  const { minItems, maxItems, uniqueItems, ...each } = limits;
  const items = property['items'] as Schema | undefined;
  if (items !== undefined && items['$ref'] === undefined) Object.assign(items, each);
  const own = { minItems, maxItems, uniqueItems };
  return Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
}

/** Adds to the description of a route what its body and its query are checked for. */
export function describeLimits(document: OpenAPIObject, route: Route, operation: DescribedQuery): void {
  if (route.body !== undefined) describeBody(document.components?.schemas ?? {}, route.body);
  if (route.query === undefined) return;
  const limits = limitsOf(rulesOf(route.query));
  for (const parameter of operation.parameters ?? []) {
    if (!('in' in parameter) || parameter.in !== 'query' || parameter.schema === undefined) continue;
    if ('$ref' in parameter.schema) continue;
    Object.assign(parameter.schema, limits[parameter.name]);
  }
}

type DescribedQuery = NonNullable<OpenAPIObject['paths'][string]['get']>;
