import { ApiProperty } from '@nestjs/swagger';
import type { Effect } from '@tilsagn/domain/ledger/frame-proposals';
import { ACCOUNT_KINDS, type AccountKind } from '@tilsagn/domain/ledger/kinds';

const ORE = { type: 'integer', format: 'int64', description: 'Øre.' } as const;

/** An account before and after an act, in øre. */
export class EffectDto {
  @ApiProperty({ enum: ACCOUNT_KINDS, enumName: 'AccountKind' })
  readonly account: AccountKind;

  @ApiProperty({ type: String })
  readonly frame: string;

  @ApiProperty({ type: 'integer' })
  readonly year: number;

  @ApiProperty({ type: String, nullable: true })
  readonly measure: string | null;

  @ApiProperty(ORE)
  readonly beforeOre: number;

  @ApiProperty(ORE)
  readonly afterOre: number;
}

/** An account before and after, with every part there. */
export const effectDto = ({ measure, ...effect }: Effect): EffectDto => ({
  ...effect,
  measure: measure ?? null,
});
