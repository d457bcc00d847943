import { ApiProperty } from '@nestjs/swagger';
import type { OverbookingLimit } from '@tilsagn/domain/ledger/measures';

const DATE = { type: String, format: 'date' } as const;

/** How far below zero what is available of a measure may go, for value dates in a period. */
export class OverbookingLimitDto {
  @ApiProperty({ type: String })
  readonly frame: string;

  @ApiProperty({ type: 'integer' })
  readonly year: number;

  @ApiProperty({ type: String })
  readonly measure: string;

  @ApiProperty({ type: 'integer', format: 'int64', description: 'Øre; 0 takes an earlier limit back.' })
  readonly limitOre: number;

  @ApiProperty({ ...DATE, description: 'The first value date it covers.' })
  readonly validFrom: string;

  @ApiProperty({ ...DATE, description: 'The last value date it covers.' })
  readonly validTo: string;

  @ApiProperty({ type: String })
  readonly decisionRef: string;
}

/** A limit with its amount as an integer of JSON. */
export const limitDto = (limit: OverbookingLimit): OverbookingLimitDto => ({
  ...limit,
  limitOre: Number(limit.limitOre),
});
