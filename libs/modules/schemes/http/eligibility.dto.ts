import { ApiProperty } from '@nestjs/swagger';
import { TextField } from '@tilsagn/platform/http/body-fields';

export class EligibilityQuery {
  @TextField({ max: 20, description: 'The company: nine digits, blanks allowed.' })
  readonly orgnr: string;
}

/** One demand of the call, held against the register. */
export class EligibilityRowDto {
  @ApiProperty({ type: String })
  readonly id: string;

  @ApiProperty({ type: String })
  readonly label: string;

  @ApiProperty({ enum: ['yes', 'no', 'unknown'], description: 'Unknown: the register does not tell.' })
  readonly met: 'yes' | 'no' | 'unknown';

  @ApiProperty({ type: String })
  readonly explanation: string;

  @ApiProperty({ type: String })
  readonly source: string;

  @ApiProperty({ type: Boolean })
  readonly toBeConfirmed: boolean;
}

/** Whether a company may apply under a call, by what Enhetsregisteret says today. */
export class EligibilityDto {
  @ApiProperty({ type: String })
  readonly orgnr: string;

  @ApiProperty({ type: String })
  readonly name: string;

  @ApiProperty({ type: String, description: 'AS, ENK, KOMM, …' })
  readonly form: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Withheld by the register below five.' })
  readonly employees: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'Null outside the county.' })
  readonly municipalityName: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly fetchedAt: string;

  @ApiProperty({ enum: ['yes', 'no', 'unclear'] })
  readonly verdict: 'yes' | 'no' | 'unclear';

  @ApiProperty({ type: [EligibilityRowDto] })
  readonly rows: readonly EligibilityRowDto[];
}
