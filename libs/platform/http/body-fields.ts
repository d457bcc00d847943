import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsNotEmpty, IsString, Matches, Max, MaxLength, Min, ValidateBy } from 'class-validator';
import { isIsoDate } from '@tilsagn/domain/calendar/iso-date';
import { Optional } from './optional';

interface FieldOptions {
  readonly description?: string;
  readonly optional?: boolean;
}

const presence = (optional: boolean, schema: Parameters<typeof ApiProperty>[0]): PropertyDecorator =>
  optional ? applyDecorators(ApiPropertyOptional(schema), Optional()) : ApiProperty(schema);

const trimmed = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim() : value,
);

/** No mark of no character and no half of one: nobody types them, and no database keeps them. */
const KEEPABLE = /^[^\0\p{Surrogate}]*$/u;

/** Body field: words that somebody wrote, without blanks around them, at most `max` characters (4000). */
export function TextField(options: FieldOptions & { readonly max?: number } = {}): PropertyDecorator {
  const { optional = false, max = 4_000, description = '' } = options;
  return applyDecorators(
    presence(optional, { type: String, maxLength: max, description }),
    trimmed,
    IsString(),
    IsNotEmpty(),
    MaxLength(max),
    Matches(KEEPABLE),
  );
}

/** A hundred thousand million kroner: above any grant, and a list of such amounts still adds up exactly in JSON. */
const LARGEST_ORE = 10_000_000_000_000;

/** Body field: an amount in whole øre, from `min` (1) upwards. */
export function OreField(options: FieldOptions & { readonly min?: number } = {}): PropertyDecorator {
  const { optional = false, min = 1, description = 'Øre.' } = options;
  return applyDecorators(
    presence(optional, { type: 'integer', format: 'int64', minimum: min, description }),
    IsInt(),
    Min(min),
    Max(LARGEST_ORE),
  );
}

/** Body field: a date as YYYY-MM-DD. Whether the day exists is asked by the use case (`bad_date`). */
export function DateField(options: FieldOptions = {}): PropertyDecorator {
  const { optional = false, description = '' } = options;
  return applyDecorators(
    presence(optional, { type: String, format: 'date', description }),
    IsString(),
    Matches(/^\d{4}-\d{2}-\d{2}$/),
  );
}

/** Field that begins with a day: for what no use case asks whether the day exists (`bad_date`). */
export const ExistingDay = (): PropertyDecorator =>
  ValidateBy({
    name: 'isDateString',
    validator: { validate: (value: unknown) => typeof value === 'string' && isIsoDate(value.slice(0, 10)) },
  });
