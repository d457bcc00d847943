import { ApiProperty } from '@nestjs/swagger';

/** Answer field: an amount in whole øre. */
export const OreProperty = (description = 'Øre.'): PropertyDecorator =>
  ApiProperty({ type: 'integer', format: 'int64', description });

/** Answer field: an amount in whole øre, or null. */
export const OreOrNull = (description = 'Øre.'): PropertyDecorator =>
  ApiProperty({ type: 'integer', format: 'int64', nullable: true, description });

/** Answer field: 'YYYY-MM-DD', or null. */
export const DateOrNull = (description = ''): PropertyDecorator =>
  ApiProperty({ type: String, format: 'date', nullable: true, description });

/** Answer field: a moment in ISO 8601, or null. */
export const MomentOrNull = (description = ''): PropertyDecorator =>
  ApiProperty({ type: String, format: 'date-time', nullable: true, description });

/** Answer field: words, or null. */
export const TextOrNull = (description = ''): PropertyDecorator =>
  ApiProperty({ type: String, nullable: true, description });
