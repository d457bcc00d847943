import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, ValidateNested } from 'class-validator';
import {
  DATE_FORMS,
  DECIMAL_MARKS,
  PAYMENT_FIELDS,
  SEPARATORS,
  type PaymentField,
  type PaymentFileFormat,
} from '@tilsagn/domain/accounting/payment-file-format';
import { TextField } from '@tilsagn/platform/http/body-fields';
import { Optional } from '@tilsagn/platform/http/optional';

const MOST_COLUMNS = 60;

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
  @ValidateNested({ each: true })
  @Type(() => PaymentColumnDto)
  readonly columns: PaymentColumnDto[];
}

export class PaymentFileFormatDto extends ChangePaymentFileFormatDto {
  @ApiProperty({ type: 'integer', description: 'Sent as the entity tag too.' })
  readonly version: number;
}
