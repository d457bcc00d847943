import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { TextField } from '@tilsagn/platform/http/body-fields';
import { DateOrNull, OreOrNull, TextOrNull } from '../case-file/amount-fields';
import { PersonRefDto } from '../case-file/common.dto';

export const SORTS = [
  'submittedOn',
  '-submittedOn',
  'deadline',
  '-deadline',
  'appliedOre',
  '-appliedOre',
  'caseNumber',
  '-caseNumber',
] as const;

export type WorklistSort = (typeof SORTS)[number];

export class WorklistQueryDto {
  @TextField({
    optional: true,
    max: 400,
    description: 'States, separated by commas; «imported»: cases from before this system; left out: all.',
  })
  readonly state?: string;

  @TextField({ optional: true, max: 60, description: "A call's key." })
  readonly call?: string;

  @TextField({ optional: true, max: 200, description: '«me», «none» or the sub of a caseworker.' })
  readonly assignee?: string;

  @TextField({
    optional: true,
    max: 100,
    description: 'Part of case number, applicant, organisation number or title.',
  })
  readonly q?: string;

  @ApiPropertyOptional({ enum: SORTS, enumName: 'WorklistSort', default: '-submittedOn' })
  @IsOptional()
  @IsIn(SORTS)
  readonly sort?: WorklistSort;

  @TextField({ optional: true, max: 400, description: '`next` of the page before.' })
  readonly cursor?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 100, default: 50 })
  @IsOptional()
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

  @OreOrNull()
  readonly appliedOre: number | null;

  @OreOrNull()
  readonly recommendedOre: number | null;

  @OreOrNull()
  readonly grantedOre: number | null;

  @DateOrNull()
  readonly submittedOn: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Days since submission, while undecided.' })
  readonly ageDays: number | null;

  @DateOrNull()
  readonly deadline: string | null;

  @ApiProperty({ type: PersonRefDto, nullable: true })
  readonly assignedTo: PersonRefDto | null;
}

export class WorklistDto {
  @ApiProperty({ type: 'integer', description: 'Cases that the filters let through.' })
  readonly total: number;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: 'Cases per state under the other filters; under «imported» those from before this system.',
  })
  readonly counts: Readonly<Record<string, number>>;

  @TextOrNull('The cursor of the next page; null on the last.')
  readonly next: string | null;

  @ApiProperty({ type: [WorklistItemDto] })
  readonly items: readonly WorklistItemDto[];
}
