import { ApiProperty } from '@nestjs/swagger';
import { TextField } from '@tilsagn/platform/http/body-fields';
import type { CompanyStop } from '../company-stops';

/** Body of setting a stop and of lifting it. */
export class StopReasonDto {
  @TextField({ max: 1_000, description: 'Why; read by the staff alone.' })
  readonly reason: string;
}

/** That a company was stopped, who did it and why; and the same of its end. */
export class CompanyStopDto {
  @ApiProperty({ type: String, format: 'uuid' })
  readonly id: string;

  @ApiProperty({ type: String })
  readonly reason: string;

  @ApiProperty({ type: String })
  readonly setByName: string;

  @ApiProperty({ type: String, format: 'date' })
  readonly setOn: string;

  @ApiProperty({ type: String, nullable: true })
  readonly liftReason: string | null;

  @ApiProperty({ type: String, nullable: true })
  readonly liftedByName: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  readonly liftedOn: string | null;
}

/** A stop as the staff read it. */
export function companyStopDto({
  id,
  reason,
  setByName,
  setOn,
  liftReason,
  liftedByName,
  liftedOn,
}: CompanyStop): CompanyStopDto {
  return { id, reason, setByName, setOn, liftReason, liftedByName, liftedOn };
}
