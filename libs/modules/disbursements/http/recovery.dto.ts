import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  RECOVERY_KINDS,
  RECOVERY_STATES,
  type RecoveryKind,
  type RecoveryState,
} from '@tilsagn/domain/disbursements/recovery';
import { REPAID_INTO, type RepaidInto } from '@tilsagn/domain/ledger/commands';
import { EffectDto, effectDto } from '@tilsagn/modules/ledger';
import { AllowedActionDto, HindranceDto, OreProperty, TextOrNull } from '@tilsagn/modules/workflow';
import { DateField, OreField, TextField } from '@tilsagn/platform/http/body-fields';
import { EXPORT_FORMATS, type ExportFormat } from '@tilsagn/platform/export/sheet';
import { Optional } from '@tilsagn/platform/http/optional';
import { IsIn } from 'class-validator';
import type { RecoveriesOfCase, RecoveryView } from '../recovery-views';

const KIND = { enum: RECOVERY_KINDS, enumName: 'RecoveryKind' } as const;
const STATE = { enum: RECOVERY_STATES, enumName: 'RecoveryState' } as const;
const INTO = { enum: REPAID_INTO, enumName: 'RepaidInto' } as const;

export class ProposeRecoveryDto {
  @ApiProperty({
    ...KIND,
    description: 'repay: nobody claimed it; settle: paid on a claim; waive: given up.',
  })
  @IsIn(RECOVERY_KINDS)
  readonly kind: RecoveryKind;

  @OreField()
  readonly amountOre: number;

  @DateField({ optional: true, description: 'The day the money came in; left out: today. Not for a waiver.' })
  readonly receivedOn?: string;

  @TextField({
    optional: true,
    max: 200,
    description: "The bank's or the accounts' reference, or the decision to waive.",
  })
  readonly reference?: string;

  @TextField({ max: 1_000, description: 'What it is, or why it is given up.' })
  readonly reason: string;
}

export class DecideRecoveryDto {
  @TextField({ optional: true, max: 1_000, description: 'Words to whoever proposed it.' })
  readonly comment?: string;
}

export class RejectRecoveryDto {
  @TextField({ max: 1_000, description: 'Why not.' })
  readonly comment: string;
}

export class RecoveryQueryDto {
  @ApiPropertyOptional(STATE)
  @Optional()
  @IsIn(RECOVERY_STATES)
  readonly state?: RecoveryState;
}

export class ExportRecoveriesQueryDto extends RecoveryQueryDto {
  @ApiProperty({ enum: EXPORT_FORMATS, enumName: 'ExportFormat' })
  @IsIn(EXPORT_FORMATS)
  readonly format: ExportFormat;
}

/** All that were asked for, whatever a list shows of them. */
export class RecoveryFiguresDto {
  @ApiProperty({ type: 'integer' })
  readonly recoveries: number;

  @OreProperty('Their sum in øre.')
  readonly amountOre: number;
}

export class RecoveryDto {
  @ApiProperty({ type: String, format: 'uuid' })
  readonly id: string;

  @ApiProperty({ type: 'integer', description: 'Sent as the entity tag too.' })
  readonly version: number;

  @ApiProperty({ type: String, format: 'uuid' })
  readonly caseId: string;

  @ApiProperty({ type: String })
  readonly caseNumber: string;

  @ApiProperty({ type: String })
  readonly applicantName: string;

  @ApiProperty(KIND)
  readonly kind: RecoveryKind;

  @ApiProperty({ type: String })
  readonly kindText: string;

  @ApiProperty(STATE)
  readonly state: RecoveryState;

  @ApiProperty({ type: String })
  readonly stateText: string;

  @OreProperty()
  readonly amountOre: number;

  @ApiProperty({ type: String, format: 'date', description: 'The day the money came in or was given up.' })
  readonly valueDate: string;

  @ApiProperty({ ...INTO, nullable: true, description: 'Null for a waiver: nothing goes anywhere.' })
  readonly into: RepaidInto | null;

  @TextOrNull()
  readonly reference: string | null;

  @ApiProperty({ type: String })
  readonly reason: string;

  @ApiProperty({ type: [EffectDto], description: 'As they were foreseen when it was proposed.' })
  readonly effects: readonly EffectDto[];

  @ApiProperty({ type: String, description: 'The name.' })
  readonly proposedBy: string;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly proposedAt: string;

  @TextOrNull('The name.')
  readonly decidedBy: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly decidedAt: string | null;

  @TextOrNull()
  readonly comment: string | null;

  @ApiProperty({ type: [String], format: 'uuid', description: 'The transfers it led to.' })
  readonly transferIds: readonly string[];

  @ApiProperty({ type: [AllowedActionDto] })
  readonly allowedActions: readonly AllowedActionDto[];

  @ApiProperty({ type: [HindranceDto], description: "The actor's by role, but refused now." })
  readonly hindrances: readonly HindranceDto[];
}

export class RecoveriesOfCaseDto {
  @ApiProperty({ type: String, format: 'uuid' })
  readonly caseId: string;

  @OreProperty('Paid and not repaid, øre.')
  readonly paidOre: number;

  @OreProperty('Claimed back and neither settled nor waived, øre.')
  readonly claimedOre: number;

  @ApiProperty({ ...INTO, description: "Where repaid money goes, by the case's rule set." })
  readonly into: RepaidInto;

  @ApiProperty({ type: String })
  readonly intoText: string;

  @TextOrNull('Where the rule comes from; null where the rule set says nothing.')
  readonly source: string | null;

  @ApiProperty({ ...KIND, isArray: true, description: 'Empty where the reader may propose none.' })
  readonly mayPropose: readonly RecoveryKind[];

  @ApiProperty({ type: [RecoveryDto], description: 'The oldest first.' })
  readonly items: readonly RecoveryDto[];
}

/** A recovery with the names of people in the place of their log-ins. */
export const recoveryDto = ({
  proposedByName,
  decidedByName,
  effects,
  ...view
}: RecoveryView): RecoveryDto => ({
  ...view,
  proposedBy: proposedByName,
  decidedBy: decidedByName,
  effects: effects.map(effectDto),
});

/** As `recoveryDto`, for all of a case. */
export const recoveriesOfCaseDto = (of: RecoveriesOfCase): RecoveriesOfCaseDto => ({
  ...of,
  items: of.items.map(recoveryDto),
});
