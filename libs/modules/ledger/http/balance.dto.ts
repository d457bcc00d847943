import { ApiProperty } from '@nestjs/swagger';
import type { BalanceRow } from '@tilsagn/domain/ledger/balances';

const ORE = { type: 'integer', format: 'int64', description: 'Øre.' } as const;

/** A frame's row (measure null) or a measure's, as design.md section 8 describes them. */
export class BalanceDto {
  @ApiProperty({ type: String })
  readonly frame: string;

  @ApiProperty({ type: 'integer' })
  readonly year: number;

  @ApiProperty({ type: String, nullable: true, description: 'Null on the row of the frame itself.' })
  readonly measure: string | null;

  @ApiProperty(ORE)
  readonly appropriatedOre: number;

  @ApiProperty(ORE)
  readonly carriedInOre: number;

  @ApiProperty(ORE)
  readonly availableOre: number;

  @ApiProperty(ORE)
  readonly reservedOre: number;

  @ApiProperty(ORE)
  readonly committedOre: number;

  @ApiProperty(ORE)
  readonly inPaymentOre: number;

  @ApiProperty(ORE)
  readonly paidOre: number;

  @ApiProperty(ORE)
  readonly lapsedOre: number;

  @ApiProperty(ORE)
  readonly carriedOutOre: number;
}

/** A row of balances with its amounts as the integers of JSON. */
export const balanceDto = (row: BalanceRow): BalanceDto => ({
  frame: row.frame,
  year: row.year,
  measure: row.measure,
  appropriatedOre: Number(row.appropriatedOre),
  carriedInOre: Number(row.carriedInOre),
  availableOre: Number(row.availableOre),
  reservedOre: Number(row.reservedOre),
  committedOre: Number(row.committedOre),
  inPaymentOre: Number(row.inPaymentOre),
  paidOre: Number(row.paidOre),
  lapsedOre: Number(row.lapsedOre),
  carriedOutOre: Number(row.carriedOutOre),
});
