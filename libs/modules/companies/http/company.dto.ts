import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CompanyStopDto } from '@tilsagn/modules/organisations';
import {
  DateOrNull,
  OreOrNull,
  OreProperty,
  PaymentRequestView,
  TextOrNull,
} from '@tilsagn/modules/workflow';
import { TextField } from '@tilsagn/platform/http/body-fields';
import { Optional } from '@tilsagn/platform/http/optional';
import { IsString, Matches } from 'class-validator';

export class CompanySearchDto {
  @TextField({ optional: true, max: 100, description: 'Part of a name, or the beginning of a number.' })
  readonly q?: string;

  @ApiPropertyOptional({ type: String, pattern: '^[0-9]{9}$', description: '`next` of the page before.' })
  @Optional()
  @IsString()
  @Matches(/^[0-9]{9}$/)
  readonly after?: string;
}

/** A company that has had cases, as its newest case names it. */
export class FoundCompanyDto {
  @ApiProperty({ type: String })
  readonly orgnr: string;

  @ApiProperty({ type: String })
  readonly name: string;

  @TextOrNull('Null outside the county.')
  readonly municipalityName: string | null;

  @ApiProperty({ type: 'integer' })
  readonly cases: number;

  @OreProperty('Granted in all of them, gross, øre.')
  readonly grantedOre: number;

  @DateOrNull('Since when it is stopped; null where it is not.')
  readonly stoppedOn: string | null;
}

export class CompanyPageDto {
  @ApiProperty({ type: 'integer', description: 'All that were found.' })
  readonly total: number;

  @TextOrNull('`after` of the next page; null on the last.')
  readonly next: string | null;

  @ApiProperty({ type: [FoundCompanyDto], description: 'By name, 50 on a page.' })
  readonly items: readonly FoundCompanyDto[];
}

/** A case that the company applies in or takes part in. */
export class CaseOfCompanyDto {
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

  @ApiProperty({
    type: Boolean,
    description: 'False where it takes part in what another company applied for.',
  })
  readonly applies: boolean;

  @ApiProperty({ type: String })
  readonly applicantName: string;

  @OreOrNull()
  readonly appliedOre: number | null;

  @OreOrNull()
  readonly grantedOre: number | null;

  @OreProperty('Paid and not repaid, øre.')
  readonly paidOre: number;
}

/** What a company was granted and paid in a year under a scheme. */
export class AidOfYearDto {
  @ApiProperty({ type: 'integer', description: 'Of the value dates.' })
  readonly year: number;

  @ApiProperty({ type: String })
  readonly schemeName: string;

  @ApiProperty({ enum: ['gber_31', 'de_minimis', 'none'], nullable: true, description: 'Null: not kept.' })
  readonly basis: 'gber_31' | 'de_minimis' | 'none' | null;

  @ApiProperty({ type: 'integer', description: 'Cases granted for the first time in the year.' })
  readonly projects: number;

  @OreProperty('Granted, gross, øre.')
  readonly grantedOre: number;

  @OreProperty('Taken back from what was granted, øre.')
  readonly withdrawnOre: number;

  @OreProperty()
  readonly paidOre: number;

  @OreProperty()
  readonly repaidOre: number;
}

/** All that the county has had to do with a company. */
export class CompanyDto {
  @ApiProperty({ type: String })
  readonly orgnr: string;

  @TextOrNull('As in its newest case; null where it has applied for nothing.')
  readonly name: string | null;

  @ApiProperty({ type: [String], description: 'Firms that applications name as one undertaking with it.' })
  readonly linked: readonly string[];

  @ApiProperty({ type: 'integer', description: 'All cases that the reader may know of.' })
  readonly total: number;

  @ApiProperty({ type: [CaseOfCompanyDto], description: 'The newest first, at most 200.' })
  readonly cases: readonly CaseOfCompanyDto[];

  @ApiProperty({ type: [AidOfYearDto], description: 'The newest year first.' })
  readonly aid: readonly AidOfYearDto[];

  @ApiProperty({ type: [PaymentRequestView], description: 'Neither paid nor returned, the newest first.' })
  readonly paymentRequests: readonly PaymentRequestView[];

  @ApiProperty({
    type: [CompanyStopDto],
    description: 'The newest first; the one that stands is not lifted.',
  })
  readonly stops: readonly CompanyStopDto[];

  @ApiProperty({ enum: ['stop', 'liftStop'], isArray: true })
  readonly allowedActions: readonly ('stop' | 'liftStop')[];
}
