import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsObject,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { DateField, OreField, TextField } from '@tilsagn/platform/http/body-fields';
import { Optional } from '@tilsagn/platform/http/optional';

export class DeclareImpartialityDto {
  @ApiProperty({ type: Boolean, description: 'False: somebody else must take the case.' })
  @IsBoolean()
  readonly impartial: boolean;

  @TextField({ optional: true, description: 'Why not, or what was considered.' })
  readonly explanation?: string;
}

export class RequestInformationDto {
  @TextField()
  readonly question: string;

  @DateField({ description: 'Moved on to the next working day where it is a holiday.' })
  readonly deadline: string;
}

/** A rule that excludes and lets itself be gone past, with the caseworker's reason. */
export class OverrideDto {
  @ApiProperty({ type: String, maxLength: 100, description: 'The id of the rule.' })
  @IsString()
  @MaxLength(100)
  readonly rule: string;

  @TextField({ max: 1_000 })
  readonly reason: string;
}

export class RecommendDto {
  @OreField({ min: 0, description: 'At most the computed amount, in øre; 0 recommends a rejection.' })
  readonly amountOre: number;

  @TextField()
  readonly reasons: string;

  @ApiPropertyOptional({ type: [OverrideDto], maxItems: 20 })
  @Optional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => OverrideDto)
  readonly overrides?: readonly OverrideDto[];
}

export class ResumeDto {
  @TextField({ optional: true, description: 'Why; needed while the applicant still has time to answer.' })
  readonly comment?: string;
}
