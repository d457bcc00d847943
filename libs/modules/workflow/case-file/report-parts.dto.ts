import { ApiProperty } from '@nestjs/swagger';
import { DateOrNull, MomentOrNull, OreOrNull, OreProperty, TextOrNull } from './amount-fields';
import { PersonRefDto } from './common.dto';

export class ReportedCostDto {
  @ApiProperty({ type: String })
  readonly category: string;

  @OreProperty()
  readonly amountOre: number;
}

/** The final report as it was sent. */
export class FinalReportDto {
  @ApiProperty({ type: [ReportedCostDto] })
  readonly actualCosts: readonly ReportedCostDto[];

  @ApiProperty({ type: 'integer' })
  readonly participantsCompleted: number;

  @ApiProperty({
    enum: ['no', 'smaller', 'later', 'yes'],
    description: 'Would it have gone ahead without the grant?',
  })
  readonly effect: string;

  @ApiProperty({ type: 'integer', description: 'How many lay-offs the training helped to avoid.' })
  readonly avoidedLayoffs: number;

  @ApiProperty({ type: String })
  readonly summary: string;

  @ApiProperty({ type: String, format: 'date' })
  readonly deliveredOn: string;
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

  @ApiProperty({ type: 'integer', nullable: true, description: 'Participants reached so far.' })
  readonly participants: number | null;

  @OreOrNull('Spent so far, in øre.')
  readonly spentOre: number | null;

  @TextOrNull('How it is going.')
  readonly summary: string | null;
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
