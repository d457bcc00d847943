import type { Text } from '@tilsagn/domain/text';

/**
 * Why something was refused: a stable code from the catalogue in `refusals.ts`, the field it concerns
 * (a JSON pointer into what was sent, or a column name of an import) and the values its sentence needs.
 */
export interface Reason {
  readonly code: string;
  readonly field?: string;
  readonly params?: Readonly<Record<string, string | number | bigint>>;
  /** Values that are words of the county's own, said in the reader's language. */
  readonly texts?: Readonly<Record<string, Text>>;
}

export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}

/** A refusal is an expected answer, not a bug: it travels as a value and undoes the unit of work. */
export class Refused {
  readonly ok = false as const;

  constructor(readonly reasons: readonly [Reason, ...Reason[]]) {}

  /** Refuses for one reason. */
  static because(code: string, about: Omit<Reason, 'code'> = {}): Refused {
    return new Refused([{ code, ...about }]);
  }

  get code(): string {
    return this.reasons[0].code;
  }
}

export type Result<T> = Ok<T> | Refused;

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });

/** `Refused` where there is any reason, else nothing. */
export function refuseIfAny(reasons: readonly Reason[]): Refused | undefined {
  const [first, ...rest] = reasons;
  return first === undefined ? undefined : new Refused([first, ...rest]);
}
