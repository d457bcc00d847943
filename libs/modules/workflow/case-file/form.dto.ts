import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class TextDto {
  @ApiProperty({ type: String })
  readonly nb: string;

  @ApiPropertyOptional({ type: String })
  readonly nn?: string;

  @ApiPropertyOptional({ type: String })
  readonly en?: string;
}

export class FieldOptionDto {
  @ApiProperty({ type: String })
  readonly value: string;

  @ApiProperty({ type: TextDto })
  readonly label: TextDto;
}

const SCALAR = { oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }] };

export class FieldConditionDto {
  @ApiProperty({ type: String })
  readonly pointer: string;

  @ApiProperty({ type: 'array', items: SCALAR, description: 'Shown where the other answer is one of these.' })
  readonly in: readonly (string | number | boolean)[];
}

export const WIDGETS = [
  'text',
  'textarea',
  'integer',
  'money',
  'date',
  'radio',
  'select',
  'checkbox',
  'orgnr',
  'repeat',
] as const;

export class FieldLayoutDto {
  @ApiProperty({ type: String, description: 'JSON pointer from the root, or from the row inside a repeat.' })
  readonly pointer: string;

  @ApiProperty({ enum: WIDGETS, enumName: 'Widget' })
  readonly widget: (typeof WIDGETS)[number];

  @ApiProperty({ type: TextDto })
  readonly label: TextDto;

  @ApiPropertyOptional({ type: TextDto })
  readonly help?: TextDto;

  @ApiPropertyOptional({ type: [FieldOptionDto] })
  readonly options?: readonly FieldOptionDto[];

  @ApiPropertyOptional({ type: FieldConditionDto })
  readonly when?: FieldConditionDto;

  @ApiPropertyOptional({ type: () => [FieldLayoutDto], description: 'The fields of one row of a repeat.' })
  readonly items?: readonly FieldLayoutDto[];

  @ApiPropertyOptional({ type: TextDto })
  readonly addLabel?: TextDto;

  @ApiPropertyOptional({ type: String, description: 'Pointer in the row whose sum stands under a repeat.' })
  readonly sumOf?: string;
}

export class FormStepDto {
  @ApiProperty({ type: String })
  readonly key: string;

  @ApiProperty({ type: TextDto })
  readonly title: TextDto;

  @ApiPropertyOptional({ type: TextDto })
  readonly intro?: TextDto;

  @ApiProperty({ type: [FieldLayoutDto] })
  readonly fields: readonly FieldLayoutDto[];

  @ApiPropertyOptional({ type: [String], description: 'Kinds of attachment handed in on this step.' })
  readonly attachments?: readonly string[];
}

/** The form of a call: the schema that decides, and the order and words in which it is drawn. */
export class FormDefinitionDto {
  @ApiProperty({ type: String })
  readonly key: string;

  @ApiProperty({ type: 'integer' })
  readonly version: number;

  @ApiPropertyOptional({
    type: Boolean,
    description: 'Whether the county has still to confirm the questions.',
  })
  readonly toBeConfirmed?: boolean;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'JSON Schema 2020-12.' })
  readonly schema: Readonly<Record<string, unknown>>;

  @ApiProperty({ type: [FormStepDto] })
  readonly steps: readonly FormStepDto[];
}
