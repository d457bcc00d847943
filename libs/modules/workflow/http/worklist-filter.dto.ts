import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Matches, Max, Min } from 'class-validator';
import { applyDecorators } from '@nestjs/common';
import { DateField, TextField } from '@tilsagn/platform/http/body-fields';
import { Optional } from '@tilsagn/platform/http/optional';

const LARGEST_ORE = 10_000_000_000_000;

const Whole = (max: number, description: string): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ type: 'integer', format: 'int64', minimum: 0, maximum: max, description }),
    Optional(),
    Type(() => Number),
    IsInt(),
    Min(0),
    Max(max),
  );

/** What the worklist is narrowed to; everything given must hold. Saved filters keep the same fields. */
export class WorklistFilterDto {
  @TextField({
    optional: true,
    max: 400,
    description:
      'States, separated by commas; «open»: all that somebody still has to do something with; «imported»: cases from before this system; left out: all.',
  })
  readonly state?: string;

  @TextField({ optional: true, max: 60, description: "A scheme's key." })
  readonly scheme?: string;

  @TextField({ optional: true, max: 60, description: "A call's key." })
  readonly call?: string;

  @TextField({ optional: true, max: 200, description: '«me», «none» or the sub of a caseworker.' })
  readonly assignee?: string;

  @ApiPropertyOptional({ type: String, pattern: '^[0-9]{4}$', description: "A municipality's number." })
  @Optional()
  @Matches(/^\d{4}$/)
  readonly municipality?: string;

  @Whole(365, 'Deadline passed, or at most so many days ahead by the business date.')
  readonly dueWithin?: number;

  @DateField({ optional: true, description: 'The deadline is on this day or later.' })
  readonly deadlineFrom?: string;

  @DateField({ optional: true, description: 'The deadline is on this day or earlier.' })
  readonly deadlineTo?: string;

  @DateField({ optional: true, description: 'Submitted on this day or later.' })
  readonly submittedFrom?: string;

  @DateField({ optional: true, description: 'Submitted on this day or earlier.' })
  readonly submittedTo?: string;

  @Whole(LARGEST_ORE, 'Applied for at least so many øre.')
  readonly appliedFrom?: number;

  @Whole(LARGEST_ORE, 'Applied for at most so many øre.')
  readonly appliedTo?: number;

  @TextField({
    optional: true,
    max: 100,
    description:
      'Part of case number, applicant, organisation number or title; one or two characters: how one of them begins.',
  })
  readonly q?: string;
}
