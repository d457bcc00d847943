import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsObject, Max, Min, ValidateNested } from 'class-validator';
import { OreField, TextField } from '@tilsagn/platform/http/body-fields';

/** Would the training have gone ahead without the grant? */
export const EFFECTS = ['no', 'smaller', 'later', 'yes'] as const;
export type Effect = (typeof EFFECTS)[number];

export class ActualCostDto {
  @TextField({ max: 60, description: "A cost category of the call's rule set." })
  readonly category: string;

  @OreField({ min: 0, description: 'What it came to, in øre.' })
  readonly amountOre: number;
}

export class DeliverFinalReportDto {
  @ApiProperty({
    type: [ActualCostDto],
    description: 'At least one where the grant follows costs; none where it is given by unit.',
  })
  @IsArray()
  @ArrayMaxSize(100)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => ActualCostDto)
  readonly actualCosts: ActualCostDto[];

  @ApiProperty({ type: 'integer', minimum: 0 })
  @IsInt()
  @Min(0)
  @Max(100_000)
  readonly participantsCompleted: number;

  @ApiProperty({ enum: EFFECTS, enumName: 'ReportEffect' })
  @IsIn(EFFECTS)
  readonly effect: Effect;

  @ApiProperty({
    type: 'integer',
    minimum: 0,
    description: 'How many lay-offs the training helped to avoid.',
  })
  @IsInt()
  @Min(0)
  @Max(100_000)
  readonly avoidedLayoffs: number;

  @TextField()
  readonly summary: string;
}

export class ProposeSettlementDto {
  @TextField()
  readonly reasons: string;
}
