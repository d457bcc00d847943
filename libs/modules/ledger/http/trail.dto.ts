import { ApiProperty } from '@nestjs/swagger';
import type { Trail } from '../use-cases/read-trail';
import { TransferDto, transferDto } from './transfer.dto';

const TEXT_OR_NULL = { type: String, nullable: true } as const;

export class TrailDto {
  @ApiProperty({ ...TEXT_OR_NULL, format: 'uuid' })
  readonly caseId: string | null;

  @ApiProperty(TEXT_OR_NULL)
  readonly caseNumber: string | null;

  @ApiProperty(TEXT_OR_NULL)
  readonly applicantName: string | null;

  @ApiProperty({ ...TEXT_OR_NULL, format: 'uuid', description: 'The transfer asked about.' })
  readonly transferId: string | null;

  @ApiProperty({ type: [TransferDto], description: 'From the appropriation to the payment, oldest first.' })
  readonly transfers: readonly TransferDto[];
}

/** A trail with its transfers as they are sent. */
export const trailDto = (trail: Trail): TrailDto => ({
  ...trail,
  transfers: trail.transfers.map(transferDto),
});
