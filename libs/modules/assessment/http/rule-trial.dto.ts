import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Optional } from '@tilsagn/platform/http/optional';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

const MOST_PAGES = 10_000;

export class RuleTrialQueryDto {
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: MOST_PAGES,
    description: 'The first where left out.',
  })
  @Optional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST_PAGES)
  readonly page?: number;
}

/** A case that would get another amount. */
export class ChangedCaseDto {
  @ApiProperty({ type: String })
  readonly caseNumber: string;

  @ApiProperty({ type: 'integer', format: 'int64', description: 'What its own rules give, øre.' })
  readonly beforeOre: number;

  @ApiProperty({ type: 'integer', format: 'int64', description: 'What the draft would give, øre.' })
  readonly afterOre: number;

  @ApiProperty({ type: String, nullable: true, description: 'The first step that gives something else.' })
  readonly because: string | null;
}

/** What past cases would get under a draft; nothing is decided by it. */
export class RuleTrialDto {
  @ApiProperty({ type: 'integer', description: 'How many cases were computed.' })
  readonly cases: number;

  @ApiProperty({ type: 'integer', format: 'int64', description: 'The sum under their own rules, øre.' })
  readonly beforeOre: number;

  @ApiProperty({ type: 'integer', format: 'int64', description: 'The sum under the draft, øre.' })
  readonly afterOre: number;

  @ApiProperty({ type: 'integer', description: 'How many would get another amount.' })
  readonly changed: number;

  @ApiProperty({ type: 'integer' })
  readonly page: number;

  @ApiProperty({ type: 'integer', description: 'How many pages of cases there are, at least one.' })
  readonly pages: number;

  @ApiProperty({ type: [ChangedCaseDto], description: 'A page of those, by case number.' })
  readonly items: readonly ChangedCaseDto[];
}
