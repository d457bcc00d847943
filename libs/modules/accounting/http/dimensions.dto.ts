import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { DateOrNull, TextOrNull } from '@tilsagn/modules/workflow';
import { DateField, TextField } from '@tilsagn/platform/http/body-fields';
import { EXPORT_FORMATS, type ExportFormat } from '@tilsagn/platform/export/sheet';
import { Optional } from '@tilsagn/platform/http/optional';
import { DimensionsDto } from './dimension-columns.dto';

const YEARS = { minimum: 1000, maximum: 9999 } as const;
const KEY = { type: String, maxLength: 60, pattern: '^[a-z0-9-]+$' } as const;
const IS_KEY = new RegExp(KEY.pattern);
/** As the accounting system writes them; no county has longer ones. */
const LONGEST = 30;

export class DimensionsQueryDto {
  @ApiProperty({ type: 'integer', ...YEARS, description: 'Of the frames.' })
  @Type(() => Number)
  @IsInt()
  @Min(YEARS.minimum)
  @Max(YEARS.maximum)
  readonly year: number;

  @DateField({ optional: true, description: 'What holds on this day; left out: today.' })
  readonly on?: string;
}

export class ExportDimensionsQueryDto extends DimensionsQueryDto {
  @ApiProperty({ enum: EXPORT_FORMATS, enumName: 'ExportFormat' })
  @IsIn(EXPORT_FORMATS)
  readonly format: ExportFormat;
}

export class DimensionsHistoryQueryDto extends OmitType(ExportDimensionsQueryDto, ['on'] as const) {}

export class SetDimensionsDto {
  @ApiProperty(KEY)
  @IsString()
  @MaxLength(KEY.maxLength)
  @Matches(IS_KEY)
  readonly frame: string;

  @ApiProperty({ type: 'integer', ...YEARS })
  @IsInt()
  @Min(YEARS.minimum)
  @Max(YEARS.maximum)
  readonly year: number;

  @ApiPropertyOptional({ ...KEY, description: 'Left out: of the whole frame.' })
  @Optional()
  @IsString()
  @MaxLength(KEY.maxLength)
  @Matches(IS_KEY)
  readonly measure?: string;

  @DateField({ description: 'From this day on.' })
  readonly validFrom: string;

  @TextField({
    optional: true,
    max: LONGEST,
    description: 'Ansvar. Left out of a measure: that of its frame.',
  })
  readonly responsibility?: string;

  @TextField({ optional: true, max: LONGEST, description: 'Funksjon, likewise.' })
  readonly function?: string;

  @TextField({ optional: true, max: LONGEST, description: 'Prosjekt, likewise.' })
  readonly project?: string;

  @TextField({ optional: true, max: LONGEST, description: 'Art, likewise.' })
  readonly account?: string;
}

export class SetDimensionsRowDto extends DimensionsDto {
  @ApiProperty({ type: String, format: 'date' })
  readonly validFrom: string;

  @ApiProperty({ type: String })
  readonly setByName: string;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly setAt: string;
}

/** A frame or measure with what holds there on the day asked for. */
export class PlaceDimensionsDto extends DimensionsDto {
  @ApiProperty({ type: String })
  readonly frame: string;

  @ApiProperty({ type: 'integer' })
  readonly year: number;

  @TextOrNull('Null: the whole frame.')
  readonly measure: string | null;

  @DateOrNull('From when its own hold; null: it has none, and those of the frame hold.')
  readonly ownFrom: string | null;

  @ApiProperty({ type: [SetDimensionsRowDto], description: 'All that was said of it, the newest day first.' })
  readonly history: readonly SetDimensionsRowDto[];
}

export class DimensionsOfYearDto {
  @ApiProperty({ type: String, format: 'date', description: 'The day they hold on.' })
  readonly on: string;

  @ApiProperty({ type: [PlaceDimensionsDto] })
  readonly places: readonly PlaceDimensionsDto[];
}
