import { ApiProperty } from '@nestjs/swagger';
import type { Exclusion } from '@tilsagn/domain/awards/contract-preview';
import { MomentOrNull, OreProperty, TextOrNull } from '@tilsagn/modules/workflow';
import { TextField } from '@tilsagn/platform/http/body-fields';
import { MaxLength, IsString } from 'class-validator';
import { LIST_STATES, type ListState } from '../persistence/contract-lists';
import { CONTRACT_LIMITS } from '../limits';

const STATE = { enum: LIST_STATES, enumName: 'ContractListState' } as const;

export const EXCLUSIONS = [
  'no_rate',
  'already_awarded',
  'company_struck_off',
  'company_bankrupt',
  'unknown_company',
  'not_asked',
] as const satisfies readonly Exclusion[];

export class ImportContractsQueryDto {
  @ApiProperty({ type: String, maxLength: 100, description: 'The call whose rates the contracts get.' })
  @IsString()
  @MaxLength(100)
  readonly callKey: string;

  @ApiProperty({ type: String, maxLength: CONTRACT_LIMITS.title, description: 'What people call the list.' })
  @IsString()
  @MaxLength(CONTRACT_LIMITS.title)
  readonly title: string;
}

export class ReturnListDto {
  @TextField({ max: 1_000, description: 'What is to be done about it.' })
  readonly comment: string;
}

export class ContractCallDto {
  @ApiProperty({ type: String })
  readonly key: string;

  @ApiProperty({ type: String })
  readonly name: string;
}

export class ContractListSummaryDto {
  @ApiProperty({ type: String, format: 'uuid' })
  readonly id: string;

  @ApiProperty({ type: 'integer', description: 'Sent as the entity tag too.' })
  readonly version: number;

  @ApiProperty({ type: String })
  readonly title: string;

  @ApiProperty({ type: String })
  readonly callKey: string;

  @ApiProperty({ type: String })
  readonly fileName: string;

  @ApiProperty(STATE)
  readonly state: ListState;

  @ApiProperty({ type: String })
  readonly stateText: string;

  @ApiProperty({ type: 'integer', description: 'Contracts and periods in the file.' })
  readonly rows: number;

  @ApiProperty({ type: String })
  readonly importedBy: string;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly importedAt: string;

  @TextOrNull()
  readonly proposedBy: string | null;

  @MomentOrNull()
  readonly proposedAt: string | null;

  @TextOrNull()
  readonly decidedBy: string | null;

  @MomentOrNull()
  readonly decidedAt: string | null;

  @TextOrNull('What the approver wrote when the list was sent back last.')
  readonly comment: string | null;

  @MomentOrNull()
  readonly postedAt: string | null;
}

export class ContractRowDto {
  @ApiProperty({ type: 'integer', description: 'In the file, the header being 1.' })
  readonly row: number;

  @ApiProperty({ type: String })
  readonly contractId: string;

  @ApiProperty({ type: String })
  readonly unit: string;

  @ApiProperty({ type: String, description: 'What the rule set calls the unit, in the language asked for.' })
  readonly unitText: string;

  @ApiProperty({ type: String })
  readonly period: string;

  @ApiProperty({ type: String, format: 'date' })
  readonly activeOn: string;

  @OreProperty('Øre by its rate; 0 where it is left out.')
  readonly amountOre: number;

  @ApiProperty({ enum: EXCLUSIONS, enumName: 'ContractExclusion', nullable: true })
  readonly exclusion: Exclusion | null;

  @TextOrNull('Why it is left out.')
  readonly exclusionText: string | null;

  @ApiProperty({ type: Boolean })
  readonly posted: boolean;
}

export class ContractCompanyDto {
  @ApiProperty({ type: String })
  readonly orgnr: string;

  @TextOrNull('Null for a company that the register does not know.')
  readonly name: string | null;

  @OreProperty('Øre for all its contracts, with the ceilings of the rules.')
  readonly amountOre: number;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  readonly caseId: string | null;

  @ApiProperty({ type: [ContractRowDto] })
  readonly rows: readonly ContractRowDto[];
}

export class ContractListDto extends ContractListSummaryDto {
  @ApiProperty({ type: [ContractCompanyDto] })
  readonly companies: readonly ContractCompanyDto[];

  @OreProperty('Øre of all companies, posted or not.')
  readonly totalOre: number;

  @OreProperty('Øre of the companies that have no case yet.')
  readonly leftOre: number;

  @OreProperty('Øre that the measures of the call have left now.')
  readonly availableOre: number;

  @ApiProperty({ type: 'integer' })
  readonly awarded: number;

  @ApiProperty({ type: 'integer' })
  readonly excluded: number;

  @ApiProperty({
    type: [String],
    description: 'What the reader may do now: propose, withdraw, return, approve, post.',
  })
  readonly actions: readonly string[];
}
