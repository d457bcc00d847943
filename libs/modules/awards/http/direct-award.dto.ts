import { ApiProperty } from '@nestjs/swagger';
import { BUDGET_SOURCES, type BudgetSource } from '@tilsagn/domain/awards/direct-award';
import { DateField, OreField, TextField } from '@tilsagn/platform/http/body-fields';
import { Optional } from '@tilsagn/platform/http/optional';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsObject, Max, Min, ValidateNested } from 'class-validator';

export class BudgetLineDto {
  @ApiProperty({ enum: BUDGET_SOURCES, enumName: 'BudgetSource' })
  @IsIn(BUDGET_SOURCES)
  readonly source: BudgetSource;

  @OreField()
  readonly amountOre: number;

  @TextField({ optional: true, max: 200 })
  readonly note?: string;
}

export class SubprojectDto {
  @TextField({ max: 200 })
  readonly name: string;

  @OreField()
  readonly amountOre: number;
}

export class NewDirectAwardDto {
  @TextField({ max: 100, description: 'A call of direct awards.' })
  readonly callKey: string;

  @TextField({ max: 20, description: 'The recipient: nine digits, blanks allowed.' })
  readonly orgnr: string;

  @TextField({ max: 200 })
  readonly title: string;

  @TextField({ max: 4_000, description: 'What it is for.' })
  readonly purpose: string;

  @OreField({ description: 'The award, øre.' })
  readonly amountOre: number;

  @ApiProperty({ type: 'integer', minimum: 0, required: false })
  @Optional()
  @IsInt()
  @Min(0)
  @Max(100_000)
  readonly participants?: number;

  @DateField()
  readonly startsOn: string;

  @DateField()
  readonly endsOn: string;

  @ApiProperty({ type: [BudgetLineDto], maxItems: 50, description: 'Money beside the award, by source.' })
  @IsArray()
  @ArrayMaxSize(50)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => BudgetLineDto)
  readonly budget: BudgetLineDto[];

  @ApiProperty({
    type: [SubprojectDto],
    maxItems: 50,
    description: 'How the award is shared, together the whole of it; none where it is one project.',
  })
  @IsArray()
  @ArrayMaxSize(50)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => SubprojectDto)
  readonly subprojects: SubprojectDto[];
}

export class DirectAwardMadeDto {
  @ApiProperty({ type: String, format: 'uuid' })
  readonly id: string;

  @ApiProperty({ type: String })
  readonly caseNumber: string;

  @ApiProperty({ type: String })
  readonly state: string;

  @ApiProperty({ type: 'integer', description: 'Sent as the entity tag too.' })
  readonly version: number;
}
