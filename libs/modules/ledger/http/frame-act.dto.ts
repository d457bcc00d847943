import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, PickType } from '@nestjs/swagger';
import { FRAME_ACT_KINDS, type FrameActKind } from '@tilsagn/domain/ledger/frame-acts';
import { DateField, OreField, TextField } from '@tilsagn/platform/http/body-fields';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { Optional } from '@tilsagn/platform/http/optional';
import { LEDGER_ID } from './ledger-id.pipe';

const FIRST_YEAR = 1000;
const LAST_YEAR = 9999;
const LONGEST_KEY = 60;
const ACTS = [1, 2];

const KeyField = (description: string): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ type: String, maxLength: LONGEST_KEY, pattern: '^[a-z0-9-]+$', description }),
    Optional(),
    IsString(),
    MaxLength(LONGEST_KEY),
    Matches(/^[a-z0-9-]+$/),
  );

const YearField = (): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ type: 'integer', minimum: FIRST_YEAR, maximum: LAST_YEAR }),
    Optional(),
    IsInt(),
    Min(FIRST_YEAR),
    Max(LAST_YEAR),
  );

const ActField = (): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ type: 'integer', enum: ACTS, description: 'Of year-end.' }),
    Optional(),
    IsIn(ACTS),
  );

const AMOUNT = { optional: true, min: 0, description: 'Øre; of the second act of year-end what is carried.' };

/** The words of an act; which of them a kind needs is said by the refusal (required, must_be_empty). */
class ActWordsDto {
  @ApiProperty({ enum: FRAME_ACT_KINDS, enumName: 'FrameActKind' })
  @IsIn(FRAME_ACT_KINDS)
  readonly kind: FrameActKind;

  @KeyField('The frame; of a reallocation where the money comes from.')
  readonly frame?: string;

  @KeyField('The measure; of a reallocation left out for the undistributed part.')
  readonly measure?: string;

  @KeyField('Of a reallocation: where the money goes.')
  readonly toFrame?: string;

  @KeyField('Of a reallocation: left out for the undistributed part.')
  readonly toMeasure?: string;

  @DateField({ optional: true, description: 'The date it counts from.' })
  readonly valueDate?: string;

  @DateField({ optional: true, description: 'Of an overbooking limit: the first value date it covers.' })
  readonly validFrom?: string;

  @DateField({ optional: true, description: 'Of an overbooking limit: the last value date it covers.' })
  readonly validTo?: string;

  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'The transfer a reversal undoes.' })
  @Optional()
  @IsString()
  @Matches(LEDGER_ID)
  readonly transferId?: string;

  @TextField({ optional: true, max: 200, description: 'The decision it rests on.' })
  readonly decisionRef?: string;

  @TextField({ optional: true, max: 200, description: 'The letter or case the money comes from.' })
  readonly sourceRef?: string;

  @TextField({ optional: true, max: 1_000, description: 'Why; a reversal must say it.' })
  readonly reason?: string;
}

export class FrameActDto extends ActWordsDto {
  @YearField()
  readonly year?: number;

  @OreField(AMOUNT)
  readonly amountOre?: number;

  @ActField()
  readonly act?: 1 | 2;
}

/** The same in the address of a question. */
export class FrameActQueryDto extends ActWordsDto {
  @Type(() => Number)
  @YearField()
  readonly year?: number;

  @Type(() => Number)
  @OreField(AMOUNT)
  readonly amountOre?: number;

  @Type(() => Number)
  @ActField()
  readonly act?: 1 | 2;
}

export class ProposeYearEndDto extends PickType(FrameActDto, [
  'amountOre',
  'decisionRef',
  'sourceRef',
  'reason',
] as const) {
  @ApiProperty({
    type: 'integer',
    enum: ACTS,
    description: '1 carries and closes for all but the second; 2 carries or lapses the rest.',
  })
  @IsIn(ACTS)
  readonly act: 1 | 2;
}
