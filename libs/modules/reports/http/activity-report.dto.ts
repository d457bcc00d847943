import { ApiProperty } from '@nestjs/swagger';
import { DateField, OreField, TextField } from '@tilsagn/platform/http/body-fields';
import { IsInt, Max, Min } from 'class-validator';

export class DeliverActivityReportDto {
  @DateField({ description: 'The day of the report that is asked for.' })
  readonly dueOn: string;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'Reached so far.' })
  @IsInt()
  @Min(0)
  @Max(100_000)
  readonly participants: number;

  @OreField({ min: 0, description: 'Spent so far, in øre.' })
  readonly spentOre: number;

  @TextField({ description: 'How it is going.' })
  readonly summary: string;
}
