import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { REFUSALS } from '@tilsagn/domain/refusals';
import type { Reason } from '@tilsagn/domain/result';
import { Refused } from '@tilsagn/domain/result';
import { problemOf } from './problem';
import { ProblemException } from './problem-exception';

const CODES: Readonly<Record<string, string>> = {
  isDefined: 'required',
  isNotEmpty: 'required',
  whitelistValidation: 'not_allowed_here',
  isInt: 'not_a_number',
  isNumber: 'not_a_number',
  min: 'out_of_range',
  max: 'out_of_range',
  minLength: 'too_short',
  maxLength: 'too_long',
  isIn: 'unknown_word',
  isEnum: 'unknown_word',
  isDateString: 'bad_date',
};

function codeOf(error: ValidationError): string {
  const names = Object.keys(error.constraints ?? {});
  if (names.includes('whitelistValidation')) return 'not_allowed_here';
  if (error.value === undefined || error.value === null) return 'required';
  const own = names.find((name) => name in REFUSALS);
  if (own !== undefined) return own;
  // In the order of the list: of the wrong kind comes before out of range.
  return Object.entries(CODES).find(([name]) => names.includes(name))?.[1] ?? 'bad_value';
}

const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** The faults of a body as reasons, each bound to its field by a JSON pointer. */
export function reasonsOf(errors: readonly ValidationError[], parent = ''): Reason[] {
  return errors.flatMap((error) => {
    const field = `${parent}/${escaped(error.property)}`;
    const own = error.constraints === undefined ? [] : [{ code: codeOf(error), field }];
    return [...own, ...reasonsOf(error.children ?? [], field)];
  });
}

const failed = (reasons: readonly Reason[]): ProblemException =>
  new ProblemException(problemOf(new Refused([{ code: 'validation_failed' }, ...reasons])));

/** A name that every object has: the transformer drops it without a word, or takes what stands there for its own. */
export const isInherited = (name: string): boolean => name in Object.prototype;

/** Refuses inherited names. */
class StrictPipe extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const names = typeof value === 'object' && value !== null ? Object.keys(value) : [];
    const dropped = names.filter(isInherited);
    if (dropped.length > 0) {
      throw failed(dropped.map((name) => ({ code: 'not_allowed_here', field: `/${escaped(name)}` })));
    }
    return super.transform(value, metadata);
  }
}

/** Checks bodies and queries against their DTOs: what a DTO does not know is refused, never dropped. */
export const validationPipe = (): ValidationPipe =>
  new StrictPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    exceptionFactory: (errors) => failed(reasonsOf(errors)),
  });
