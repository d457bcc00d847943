import { ApiProperty } from '@nestjs/swagger';
import { DateOrNull, OreOrNull, OreProperty, TextOrNull } from '../case-file/amount-fields';

/** Another case of the company that applies. */
export class CompanyCaseDto {
  @ApiProperty({ type: String, format: 'uuid' })
  readonly id: string;

  @TextOrNull()
  readonly caseNumber: string | null;

  @ApiProperty({ type: String })
  readonly callName: string;

  @TextOrNull()
  readonly title: string | null;

  @ApiProperty({ type: String })
  readonly state: string;

  @ApiProperty({ type: String })
  readonly stateText: string;

  @DateOrNull()
  readonly submittedOn: string | null;

  @OreOrNull()
  readonly appliedOre: number | null;

  @OreOrNull()
  readonly grantedOre: number | null;
}

/** What else a company has applied for and been granted. */
export class CompanyCasesDto {
  @ApiProperty({
    type: 'integer',
    description: 'All other cases of the company that the reader may know of.',
  })
  readonly total: number;

  @OreProperty('Granted in all of them, øre.')
  readonly grantedOre: number;

  @ApiProperty({ type: [CompanyCaseDto], description: 'The newest first, at most 50.' })
  readonly items: readonly CompanyCaseDto[];
}
