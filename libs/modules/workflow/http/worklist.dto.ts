import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { TextField } from '@tilsagn/platform/http/body-fields';
import { Optional } from '@tilsagn/platform/http/optional';
import { DateOrNull, OreOrNull, TextOrNull } from '../case-file/amount-fields';
import { PersonRefDto } from '../case-file/common.dto';
import { SORTS, type WorklistSort } from '../worklist/sorts';
import { WorklistFilterDto } from './worklist-filter.dto';

export class WorklistQueryDto extends WorklistFilterDto {
  @ApiPropertyOptional({ enum: SORTS, enumName: 'WorklistSort', default: '-submittedOn' })
  @Optional()
  @IsIn(SORTS)
  readonly sort?: WorklistSort;

  @TextField({ optional: true, max: 600, description: '`next` of the page before.' })
  readonly cursor?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 100, default: 50 })
  @Optional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  readonly limit?: number;
}

export class WorklistItemDto {
  @ApiProperty({ type: String, format: 'uuid' })
  readonly id: string;

  @TextOrNull()
  readonly caseNumber: string | null;

  @ApiProperty({ type: String })
  readonly applicantName: string;

  @ApiProperty({ type: String })
  readonly orgnr: string;

  @TextOrNull()
  readonly municipalityName: string | null;

  @ApiProperty({ type: String })
  readonly callKey: string;

  @ApiProperty({ type: String })
  readonly callName: string;

  @TextOrNull()
  readonly title: string | null;

  @ApiProperty({ type: String })
  readonly state: string;

  @ApiProperty({ type: String })
  readonly stateText: string;

  @OreOrNull('Null also where nobody applied: the county makes the award itself.')
  readonly appliedOre: number | null;

  @OreOrNull()
  readonly recommendedOre: number | null;

  @OreOrNull()
  readonly grantedOre: number | null;

  @DateOrNull('Null also where nobody applied.')
  readonly submittedOn: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Days since submission, while undecided.' })
  readonly ageDays: number | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    minimum: 1,
    description: 'Its place in the line, where it waits for room under its call.',
  })
  readonly waitingPlace: number | null;

  @DateOrNull()
  readonly deadline: string | null;

  @TextOrNull('What the deadline is for; null without one.')
  readonly deadlineText: string | null;

  @ApiProperty({ type: PersonRefDto, nullable: true })
  readonly assignedTo: PersonRefDto | null;

  @ApiProperty({ type: 'integer', description: 'Messages from the applicant that nobody here has read.' })
  readonly unreadMessages: number;

  @ApiProperty({ type: 'integer', description: 'For `If-Match` of what is done to several cases at once.' })
  readonly version: number;
}

export class WorklistDto {
  @ApiProperty({
    type: 'integer',
    description: 'Cases that the filters let through; see `totalIsExact`.',
  })
  readonly total: number;

  @ApiProperty({
    type: Boolean,
    description: 'False: there are more than `total`, and nobody counted how many.',
  })
  readonly totalIsExact: boolean;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    nullable: true,
    description:
      'Cases per state under the other filters; under «imported» those from before this system. Null where they are too many to count.',
  })
  readonly counts: Readonly<Record<string, number>> | null;

  @TextOrNull('The cursor of the next page; null on the last.')
  readonly next: string | null;

  @ApiProperty({ type: [WorklistItemDto] })
  readonly items: readonly WorklistItemDto[];
}
