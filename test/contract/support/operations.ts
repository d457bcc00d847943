import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Schema = Readonly<Record<string, unknown>>;

interface Parameter {
  readonly in: string;
  readonly name: string;
  readonly required?: boolean;
  readonly schema: Schema;
}

interface Media {
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}

interface Answer extends Media {
  readonly headers?: Readonly<Record<string, unknown>>;
}

/** An operation as docs/openapi.json tells of it, its references followed. */
export interface DescribedOperation {
  readonly name: string;
  readonly method: string;
  /** `/api/cases/{id}/take`. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly json: Schema | undefined;
  readonly multipart: Schema | undefined;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly isChange: boolean;
  readonly needsKey: boolean;
  readonly needsVersion: boolean;
  /** The status of its success. */
  readonly success: number;
  readonly versioned: boolean;
}

interface Written {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Media;
  readonly responses: Readonly<Record<string, Answer | { readonly $ref: string }>>;
}

export interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Written>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly responses: Readonly<Record<string, Answer>>;
  };
}

/** The committed description; another test holds it to what the server serves. */
export const description = JSON.parse(
  readFileSync(join(__dirname, '..', '..', '..', 'docs', 'openapi.json'), 'utf8'),
) as Description;

const lastOf = (reference: string): string => reference.slice(reference.lastIndexOf('/') + 1);

function answersOf({ responses }: Written, { components }: Description): Record<string, Answer> {
  return Object.fromEntries(
    Object.entries(responses).map(([status, answer]) => {
      const followed = '$ref' in answer ? components.responses[lastOf(answer.$ref)] : answer;
      if (followed === undefined) throw new Error(`${status} leads nowhere`);
      return [status, followed];
    }),
  );
}

/** Every operation of a description, in its order. */
export function operationsOf(from: Description): readonly DescribedOperation[] {
  return Object.entries(from.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, written]) => {
      const parameters = written.parameters ?? [];
      const answers = answersOf(written, from);
      const success = Object.keys(answers).find((status) => Number(status) < 400) ?? '0';
      const has = (name: string): boolean => parameters.some((each) => each.name === name);
      return {
        name: written.operationId,
        method: method.toUpperCase(),
        path,
        parameters,
        json: written.requestBody?.content?.['application/json']?.schema,
        multipart: written.requestBody?.content?.['multipart/form-data']?.schema,
        answers,
        isChange: method !== 'get',
        needsKey: has('Idempotency-Key'),
        needsVersion: has('If-Match'),
        success: Number(success),
        versioned: answers[success]?.headers?.['ETag'] !== undefined,
      };
    }),
  );
}

export const operations = operationsOf(description);

/** The operation of a name. Throws on one that is not there. */
export function operation(name: string): DescribedOperation {
  const found = operations.find((each) => each.name === name);
  if (found === undefined) throw new RangeError(`no operation ${name}`);
  return found;
}
