import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Optional } from '@tilsagn/platform/http/optional';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import type { KeptProof } from '../persistence/proofs';

/** As many as a quarter has nights. */
const MOST = 92;

export class ProofsQueryDto {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: MOST, default: 7, description: 'How many.' })
  @Optional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST)
  readonly limit?: number;
}

export class ProofDto {
  @ApiProperty({ type: String, format: 'date', description: "The day in Norway by the machine's clock." })
  readonly day: string;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly provenAt: string;

  @ApiProperty({ type: Boolean, description: 'Whether every invariant, hash and root held.' })
  readonly sound: boolean;

  @ApiProperty({
    type: [String],
    description: "Invariants that did not hold, and 'verify' for hashes and roots.",
  })
  readonly broken: readonly string[];

  @ApiProperty({ type: [String], description: 'The first rows concerned, at most ten.' })
  readonly offences: readonly string[];

  @ApiProperty({ type: 'integer', description: 'How many sealed transfers were computed anew.' })
  readonly transfers: number;

  @ApiProperty({ type: 'integer', description: 'Booked and not sealed yet: not covered by the hashes.' })
  readonly waiting: number;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'How many kept roots agreed; null: none kept.',
  })
  readonly roots: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'The newest block then; null: none.' })
  readonly block: number | null;

  @ApiProperty({ type: String, nullable: true, description: "That block's SHA-256, hexadecimal: the root." })
  readonly root: string | null;

  @ApiProperty({ type: Number, description: 'How long it took.' })
  readonly seconds: number;
}

/** A proof as JSON. */
export const proofDto = ({ provenAt, ...proof }: KeptProof): ProofDto => ({
  ...proof,
  provenAt: provenAt.toISOString(),
  sound: proof.broken.length === 0,
});
