import fc from 'fast-check';
import type { Attempt, Bent } from '../support/client';
import type { DescribedOperation } from '../support/operations';
import { fitting } from './fitting';
import { bentForms } from './multipart';
import { hostileBody, hostileHeaders, hostileText, hostileValue } from './hostile';

export interface FuzzedRequest {
  readonly attempt: Attempt;
  readonly bent: Bent;
}

type Pointer = readonly (string | number)[];

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Every place within a value, the value itself first. */
function places(value: unknown, at: Pointer = []): Pointer[] {
  if (!isObject(value)) return [at];
  const inner = Array.isArray(value)
    ? value.map((each, index) => places(each, [...at, index]))
    : Object.entries(value).map(([name, each]) => places(each, [...at, name]));
  return [at, ...inner.flat()];
}

/** The value with another in one of its places; undefined takes the place away. */
function withValueAt(value: unknown, [first, ...rest]: Pointer, put: unknown): unknown {
  if (first === undefined) return put;
  const inner = isObject(value) ? withValueAt(Reflect.get(value, first), rest, put) : put;
  if (Array.isArray(value)) return value.map((each: unknown, index) => (index === first ? inner : each));
  const members = Object.entries(value ?? {}).filter(([name]) => name !== first);
  return Object.fromEntries(inner === undefined ? members : [...members, [String(first), inner]]);
}

/** A body with one fault: something else in one place, nothing there, or something beside it. */
const spoilt = (body: unknown): fc.Arbitrary<unknown> =>
  fc
    .tuple(fc.constantFrom(...places(body)), fc.oneof(hostileValue, fc.constant(undefined)), fc.boolean())
    .map(([place, put, beside]) =>
      withValueAt(body, beside && isObject(body) ? [...place, 'somethingElse'] : place, put),
    );

const LONGEST_PART = 100;

/** Not empty, of dots, too long or no text at all: such a part makes the address another one. */
const hostilePart = hostileText.filter(
  (text) => !/^\.*$|\p{Surrogate}/u.test(text) && encodeURIComponent(text).length <= LONGEST_PART,
);

/** One parameter of the address with something else in it. */
function bentAddress(of: DescribedOperation, attempt: Attempt): fc.Arbitrary<FuzzedRequest> {
  const names = of.parameters.filter((each) => each.in === 'path' || each.in === 'query');
  const any = fc.tuple(fc.string({ minLength: 1, maxLength: 8 }), hostileText);
  const beside = any.map(([name, value]) => ({
    attempt: { ...attempt, query: { ...attempt.query, [name]: value } },
    bent: {},
  }));
  const each = names.map((parameter) => {
    const fits = fitting(parameter.schema).map(String);
    const value = parameter.in === 'query' ? fc.oneof(hostileText, fits) : hostilePart;
    const part = parameter.in === 'path' ? 'params' : 'query';
    return value.map((put) => ({
      attempt: { ...attempt, [part]: { ...attempt[part], [parameter.name]: put } },
      bent: {},
    }));
  });
  return fc.oneof(beside, ...each);
}

/** Requests of an operation, right and wrong, made from one that it takes and from what is described of it. */
export function requestsOf(of: DescribedOperation, attempt: Attempt): fc.Arbitrary<FuzzedRequest> {
  const kinds = [bentAddress(of, attempt), hostileHeaders.map((headers) => ({ attempt, bent: { headers } }))];
  if (of.isChange) kinds.push(hostileBody.map((raw) => ({ attempt, bent: { raw } })));
  if (of.json !== undefined) {
    const bodies = fc.oneof(fitting(of.json), spoilt(attempt.body), fitting(of.json).chain(spoilt));
    const sent = bodies.map((body) => ({ attempt: { ...attempt, body }, bent: {} }));
    kinds.push(sent, sent, sent);
  }
  if (of.multipart !== undefined) {
    const forms = bentForms(attempt).map((bent) => ({ attempt, bent }));
    kinds.push(forms, forms, forms);
  }
  return fc.oneof(...kinds);
}
