import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  ValidateNested,
} from 'class-validator';
import {
  COLUMN_LIMITS,
  DATE_FORMS,
  DECIMAL_MARKS,
  PAYMENT_FIELDS,
  SEPARATORS,
  type PaymentField,
  type PaymentFileFormat,
} from '@tilsagn/domain/accounting/payment-file-format';
import { TextField } from '@tilsagn/platform/http/body-fields';
import { Optional } from '@tilsagn/platform/http/optional';

const MOST_COLUMNS = COLUMN_LIMITS.columns;
const LONGEST_COLUMNS = 5_000;
const SWITCH = ['true', 'false'] as const;

export class PaymentColumnDto {
  @TextField({ max: 60, description: 'The heading.' })
  readonly name: string;

  @ApiPropertyOptional({ enum: PAYMENT_FIELDS, description: 'What the column holds.' })
  @Optional()
  @IsIn(PAYMENT_FIELDS)
  readonly field?: PaymentField;

  @TextField({ optional: true, max: 60, description: 'In the place of a field: the same words in each row.' })
  readonly fixed?: string;
}

export class ChangePaymentFileFormatDto {
  @ApiProperty({ enum: SEPARATORS })
  @IsIn(SEPARATORS)
  readonly separator: PaymentFileFormat['separator'];

  @ApiProperty({ enum: DECIMAL_MARKS })
  @IsIn(DECIMAL_MARKS)
  readonly decimalMark: PaymentFileFormat['decimalMark'];

  @ApiProperty({ enum: DATE_FORMS })
  @IsIn(DATE_FORMS)
  readonly dateForm: PaymentFileFormat['dateForm'];

  @ApiProperty({ type: Boolean, description: 'Whether the first row holds the headings.' })
  @IsBoolean()
  readonly header: boolean;

  @ApiProperty({
    type: Boolean,
    description: 'Whether the file begins with the mark of UTF-8, as Excel wants.',
  })
  @IsBoolean()
  readonly byteOrderMark: boolean;

  @ApiProperty({ type: [PaymentColumnDto], minItems: 1, maxItems: MOST_COLUMNS })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_COLUMNS)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => PaymentColumnDto)
  readonly columns: PaymentColumnDto[];
}

export class PaymentFileFormatDto extends ChangePaymentFileFormatDto {
  @ApiProperty({ type: 'integer', description: 'Sent as the entity tag too.' })
  readonly version: number;
}

/** A format to look at; what is left out is as it is now. */
export class PreviewFormatQueryDto {
  @ApiPropertyOptional({ enum: SEPARATORS })
  @Optional()
  @IsIn(SEPARATORS)
  readonly separator?: PaymentFileFormat['separator'];

  @ApiPropertyOptional({ enum: DECIMAL_MARKS })
  @Optional()
  @IsIn(DECIMAL_MARKS)
  readonly decimalMark?: PaymentFileFormat['decimalMark'];

  @ApiPropertyOptional({ enum: DATE_FORMS })
  @Optional()
  @IsIn(DATE_FORMS)
  readonly dateForm?: PaymentFileFormat['dateForm'];

  @ApiPropertyOptional({ enum: SWITCH, description: 'Whether the first row holds the headings.' })
  @Optional()
  @IsIn(SWITCH)
  readonly header?: (typeof SWITCH)[number];

  @TextField({
    optional: true,
    max: LONGEST_COLUMNS,
    description: 'The columns as JSON: [{"name":"Sum","field":"amount"},{"name":"Type","fixed":"TS"}].',
  })
  readonly columns?: string;
}

export class FormatPreviewDto {
  @ApiProperty({ type: 'integer', description: 'How many of the waiting payments are shown.' })
  readonly payments: number;

  @ApiProperty({ type: String, description: 'The first lines of the file, as they would be written now.' })
  readonly text: string;
}
