import { ApiProperty, OmitType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  ValidateNested,
} from 'class-validator';
import { TextField } from '@tilsagn/platform/http/body-fields';
import { Optional } from '@tilsagn/platform/http/optional';
import { PersonRefDto } from '../case-file/common.dto';
import { SORTS, type WorklistSort } from '../worklist/sorts';
import { WorklistFilterDto } from './worklist-filter.dto';

/** The columns a worklist may show; the case's number always stands first. */
export const COLUMNS = [
  'applicant',
  'project',
  'call',
  'status',
  'waiting',
  'applied',
  'recommended',
  'granted',
  'submitted',
  'age',
  'deadline',
  'assignee',
  'messages',
] as const;
export type WorklistColumn = (typeof COLUMNS)[number];

/** What a saved worklist shows: the filter and the order, as the worklist itself takes them. */
export class SavedFilterDto extends WorklistFilterDto {
  @ApiProperty({ enum: SORTS, enumName: 'WorklistSort', required: false })
  @Optional()
  @IsIn(SORTS)
  readonly sort?: WorklistSort;
}

export class SaveWorklistViewDto {
  @TextField({ max: 80, description: 'What its owner calls it; each name once.' })
  readonly name: string;

  @ApiProperty({ type: Boolean, description: 'True: the whole staff may open it.' })
  @IsBoolean()
  readonly shared: boolean;

  @ApiProperty({ type: SavedFilterDto })
  @IsObject()
  @ValidateNested()
  @Type(() => SavedFilterDto)
  readonly filter: SavedFilterDto;

  @ApiProperty({
    enum: COLUMNS,
    isArray: true,
    maxItems: 20,
    description: 'None: those everybody starts with.',
  })
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsIn(COLUMNS, { each: true })
  readonly columns: WorklistColumn[];
}

export class WorklistViewDto extends OmitType(SaveWorklistViewDto, [] as const) {
  @ApiProperty({ type: String, format: 'uuid' })
  readonly id: string;

  @ApiProperty({ type: 'integer', description: 'Sent as the entity tag too.' })
  readonly version: number;

  @ApiProperty({ type: PersonRefDto })
  readonly owner: PersonRefDto;

  @ApiProperty({ type: Boolean, description: 'Whether you may change it.' })
  readonly mine: boolean;
}

export const STANDARD_VIEWS = ['open', 'mine', 'unassigned', 'due', 'toApprove', 'waiting', 'all'] as const;
export type StandardView = (typeof STANDARD_VIEWS)[number];

export class StandardViewDto {
  @ApiProperty({ enum: STANDARD_VIEWS })
  readonly key: StandardView;

  @ApiProperty({ type: SavedFilterDto, description: 'The filter it stands for.' })
  readonly filter: SavedFilterDto;

  @ApiProperty({ type: 'integer' })
  readonly count: number;

  @ApiProperty({ type: Boolean, description: 'False: there are more than `count`.' })
  readonly countIsExact: boolean;
}

export class WorklistViewsDto {
  @ApiProperty({
    type: [StandardViewDto],
    description: 'Those everybody has, with how many cases are in them now.',
  })
  readonly standard: readonly StandardViewDto[];

  @ApiProperty({ type: [WorklistViewDto], description: 'Yours, and those that others share, by name.' })
  readonly saved: readonly WorklistViewDto[];
}
