import { ApiProperty } from '@nestjs/swagger';
import { DateOrNull, MomentOrNull, OreProperty, TextOrNull } from './amount-fields';
import { PersonRefDto } from './common.dto';
import { FormDefinitionDto } from './form.dto';

/** The final report as it was sent. */
export class FinalReportDto {
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'The answers to its form.' })
  readonly answers: Readonly<Record<string, unknown>>;

  @ApiProperty({ type: String, format: 'date' })
  readonly deliveredOn: string;
}

/** The forms that the reports of a case are written in. */
export class ReportFormsDto {
  @ApiProperty({ type: FormDefinitionDto })
  readonly final: FormDefinitionDto;

  @ApiProperty({ type: FormDefinitionDto, nullable: true, description: 'Null where none is asked for.' })
  readonly interim: FormDefinitionDto | null;

  @ApiProperty({ type: FormDefinitionDto, nullable: true, description: 'Null where none is asked for.' })
  readonly activity: FormDefinitionDto | null;
}

/** A progress report: asked for, and perhaps delivered. */
export class ActivityReportDto {
  @ApiProperty({ type: String, format: 'date' })
  readonly dueOn: string;

  @ApiProperty({ type: Boolean, description: 'Its day has passed and nothing has come.' })
  readonly late: boolean;

  @ApiProperty({ type: Boolean, description: 'The one that can be delivered now.' })
  readonly next: boolean;

  @DateOrNull()
  readonly deliveredOn: string | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'The answers to its form; null until it is delivered.',
  })
  readonly answers: Readonly<Record<string, unknown>> | null;
}

export class SettlementRowDto {
  @ApiProperty({ type: String })
  readonly id: string;

  @ApiProperty({ type: String })
  readonly label: string;

  @ApiProperty({ type: String })
  readonly explanation: string;

  @OreProperty()
  readonly inputOre: number;

  @OreProperty()
  readonly resultOre: number;

  @ApiProperty({ type: String })
  readonly source: string;

  @ApiProperty({ type: Boolean })
  readonly toBeConfirmed: boolean;
}

/** What the actual costs give the right to, against what is paid. */
export class SettlementDto {
  @OreProperty()
  readonly rightOre: number;

  @OreProperty()
  readonly paidOre: number;

  @OreProperty()
  readonly toPayOre: number;

  @OreProperty()
  readonly releasedOre: number;

  @OreProperty()
  readonly recoveryOre: number;

  @ApiProperty({ type: [SettlementRowDto] })
  readonly rows: readonly SettlementRowDto[];

  @TextOrNull("The caseworker's reasons.")
  readonly reasons: string | null;

  @ApiProperty({ type: PersonRefDto, nullable: true, description: 'For the staff.' })
  readonly proposedBy: PersonRefDto | null;

  @ApiProperty({ type: PersonRefDto, nullable: true, description: 'For the staff.' })
  readonly settledBy: PersonRefDto | null;

  @MomentOrNull()
  readonly settledAt: string | null;
}
