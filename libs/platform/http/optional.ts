import { ValidateIf } from 'class-validator';

/** Field that may be left out. Null is a value: it is refused like any other that does not fit. */
export const Optional = (): PropertyDecorator =>
  ValidateIf((_owner: unknown, value: unknown) => value !== undefined);
