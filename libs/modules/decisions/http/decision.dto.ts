import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { TextField } from '@tilsagn/platform/http/body-fields';
import { REJECTION_REASONS, DISMISSAL_REASONS } from '@tilsagn/domain/decisions/reason-codes';
import type { DismissalReason, RejectionReason } from '@tilsagn/domain/decisions/reason-codes';

export class ReturnDto {
  @TextField({ description: 'What the caseworker should look at again.' })
  readonly comment: string;
}

export class ApproveDto {
  @TextField({ optional: true, description: "The reasons of the decision; left out: the recommendation's." })
  readonly reasons?: string;
}

export class RejectDto {
  @ApiProperty({ enum: REJECTION_REASONS, enumName: 'RejectionReason' })
  @IsIn(REJECTION_REASONS)
  readonly reasonCode: RejectionReason;

  @TextField({ description: 'Stands in the letter.' })
  readonly reasons: string;
}

export class DismissDto {
  @ApiProperty({ enum: DISMISSAL_REASONS, enumName: 'DismissalReason' })
  @IsIn(DISMISSAL_REASONS)
  readonly reasonCode: DismissalReason;

  @TextField({ description: 'Stands in the letter.' })
  readonly reasons: string;
}

export class DeclineDto {
  @TextField({ optional: true })
  readonly comment?: string;
}
