import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { Came } from './came';
import type { Description, DescribedOperation, Schema } from './operations';
import { unprotected } from './protection';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** OpenAPI 3.0 as JSON Schema: `nullable` becomes a choice. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (!isObject(value)) return value;
  const { nullable, ...rest } = value;
  const inner = Object.fromEntries(Object.entries(rest).map(([name, member]) => [name, plain(member)]));
  return nullable === true ? { anyOf: [{ type: 'null' }, inner] } : inner;
}

/** A body has what is described and nothing else. */
const closed = (schema: Schema): Schema =>
  schema['properties'] === undefined || schema['additionalProperties'] !== undefined
    ? schema
    : { ...schema, additionalProperties: false };

/** Holds answers to the description: status, media type, headers and body; and to what protects a browser. */
export class AnswerChecker {
  private readonly ajv = new Ajv({ strict: false, allErrors: false });
  private readonly compiled = new Map<Schema, ValidateFunction>();

  constructor({ components }: Description) {
    addFormats(this.ajv);
    const schemas = Object.entries(components.schemas).map(([name, schema]) => [name, closed(schema)]);
    this.ajv.addSchema({ $id: 'api', components: { schemas: plain(Object.fromEntries(schemas)) } });
  }

  /** What is wrong with an answer; empty when nothing is. */
  faultsOf(operation: DescribedOperation, came: Came): readonly string[] {
    const where = `${operation.method} ${operation.path}`;
    const open = unprotected(operation, came);
    if (open.length > 0) return open;
    const described = operation.answers[came.status];
    if (described === undefined)
      return [`${where} answered ${came.status}, undescribed: ${came.text.slice(0, 300)}`];
    const faults: string[] = [];
    if (described.headers?.['ETag'] !== undefined && came.headers['etag'] === undefined) {
      faults.push(`${where} has no ETag`);
    }
    const type = String(came.headers['content-type'] ?? '').split(';')[0] ?? '';
    const media = described.content?.[type] ?? described.content?.['*/*'];
    if (described.content !== undefined && media === undefined && came.text !== '') {
      faults.push(`${where} answered ${came.status} as «${type}»`);
    }
    if (media !== undefined && type.endsWith('json'))
      faults.push(...this.bodyFaults(where, media.schema, came));
    return faults;
  }

  private bodyFaults(where: string, schema: Schema, { status, text }: Came): string[] {
    const valid = this.validator(schema);
    if (valid(JSON.parse(text))) return [];
    const [error] = valid.errors ?? [];
    const what = `${error?.instancePath ?? ''} ${error?.message ?? ''} ${JSON.stringify(error?.params)}`;
    return [`${where} ${status}: ${what} in ${text.slice(0, 400)}`];
  }

  /** Whether a value fits a schema of the description. */
  fits(schema: Schema, value: unknown): boolean {
    return this.validator(schema)(value);
  }

  private validator(schema: Schema): ValidateFunction {
    const known = this.compiled.get(schema);
    if (known !== undefined) return known;
    const text = JSON.stringify(plain(schema)).replaceAll('"#/components/', '"api#/components/');
    const made = this.ajv.compile(JSON.parse(text) as object);
    this.compiled.set(schema, made);
    return made;
  }
}
