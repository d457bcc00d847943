import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsObject,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { TextField } from '@tilsagn/platform/http/body-fields';

export const MOST_CASES = 100;
const HEX = '[0-9a-fA-F]';
const ID = `${HEX}{8}(-${HEX}{4}){3}-${HEX}{12}`;
const IDS = `^${ID}(,${ID}){0,99}$`;

export class AssignableQueryDto {
  @TextField({ max: 200, description: 'The sub of a caseworker.' })
  readonly to: string;

  @ApiProperty({ type: String, pattern: IDS, description: 'Ids of cases, separated by commas, at most 100.' })
  @Matches(new RegExp(IDS))
  readonly cases: string;
}

export class CaseVersionDto {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  readonly id: string;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 999_999_999, description: 'The version seen.' })
  @IsInt()
  @Min(1)
  @Max(999_999_999)
  readonly version: number;
}

export class AssignCasesDto {
  @TextField({ max: 200, description: 'The sub of a caseworker.' })
  readonly to: string;

  @ApiProperty({ type: [CaseVersionDto], minItems: 1, maxItems: MOST_CASES })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_CASES)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => CaseVersionDto)
  readonly cases: CaseVersionDto[];
}

export class LeftOutDto {
  @ApiProperty({ type: String, format: 'uuid' })
  readonly id: string;

  @ApiProperty({ type: String, nullable: true, description: 'Null where you may not know of the case.' })
  readonly caseNumber: string | null;

  @ApiProperty({ type: String, description: 'The code of the refusal.' })
  readonly code: string;

  @ApiProperty({ type: String })
  readonly message: string;
}

export class AssignmentDto {
  @ApiProperty({ type: [String], format: 'uuid', description: 'The cases that are, or would be, given on.' })
  readonly assigned: readonly string[];

  @ApiProperty({ type: [LeftOutDto], description: 'Those that are left as they are, and why.' })
  readonly leftOut: readonly LeftOutDto[];
}
