import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020';
import type { Fault } from '@tilsagn/domain/schemes/fault';
import call from '@tilsagn/domain/schemes/schema/call.schema.json';
import extension from '@tilsagn/domain/schemes/schema/extension.schema.json';
import form from '@tilsagn/domain/schemes/schema/form.schema.json';
import ruleSet from '@tilsagn/domain/schemes/schema/rule-set.schema.json';
import scheme from '@tilsagn/domain/schemes/schema/scheme.schema.json';
import workflow from '@tilsagn/domain/schemes/schema/workflow.schema.json';

const SCHEMAS = { call, extension, form, 'rule set': ruleSet, scheme, workflow };

/** What a file of a scheme may be. */
export type DefinitionKind = keyof typeof SCHEMAS;

/** Keywords that only say that something inside them failed. */
const FRAMES = new Set(['if', 'allOf', 'anyOf']);

const PATTERNS: Readonly<Record<string, string>> = {
  '^[0-9]{4}-[0-9]{2}-[0-9]{2}$': 'must be a day as YYYY-MM-DD',
  '^[a-z0-9-]+$': 'may hold a-z, 0-9 and - only',
  '^(/[^/]+)+$': 'must be a JSON pointer',
};

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

type Params = Readonly<Record<string, unknown>>;

const SENTENCES: Readonly<Record<string, (params: Params) => string>> = {
  required: () => 'is missing',
  additionalProperties: () => 'is not known here',
  type: ({ type }) => `must be ${String(type)}`,
  enum: ({ allowedValues }) => `must be one of ${(allowedValues as readonly unknown[]).join(', ')}`,
  const: ({ allowedValue }) => `must be ${String(allowedValue)}`,
  minimum: ({ limit }) => `must be at least ${String(limit)}`,
  maximum: ({ limit }) => `must be at most ${String(limit)}`,
  minItems: ({ limit }) => `must have at least ${String(limit)}`,
  minLength: () => 'must not be empty',
  maxLength: ({ limit }) => `must have at most ${String(limit)} characters`,
  pattern: ({ pattern }) => PATTERNS[String(pattern)] ?? `must match ${String(pattern)}`,
};

function faultOf({ keyword, instancePath, params, message }: ErrorObject): Fault {
  const about = params as Params;
  const child = about['missingProperty'] ?? about['additionalProperty'];
  return {
    pointer: typeof child === 'string' ? `${instancePath}/${escaped(child)}` : instancePath,
    fault: SENTENCES[keyword]?.(about) ?? message ?? keyword,
  };
}

const compiled = new Map<DefinitionKind, ValidateFunction>();

function validatorOf(kind: DefinitionKind): ValidateFunction {
  const known = compiled.get(kind);
  if (known !== undefined) return known;
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, allowUnionTypes: true });
  const validate = ajv.compile(SCHEMAS[kind]);
  compiled.set(kind, validate);
  return validate;
}

/** What in a file differs from the published schema of its kind, each with its place; nothing where it fits. */
export function shapeFaults(kind: DefinitionKind, definition: unknown): readonly Fault[] {
  const validate = validatorOf(kind);
  if (validate(definition)) return [];
  const faults = (validate.errors ?? []).filter(({ keyword }) => !FRAMES.has(keyword)).map(faultOf);
  const said = new Set<string>();
  return faults.filter(({ pointer, fault }) => {
    const isNew = !said.has(`${pointer} ${fault}`);
    said.add(`${pointer} ${fault}`);
    return isNew;
  });
}
