import { ApiProperty } from '@nestjs/swagger';
import { DateOrNull, TextOrNull } from '@tilsagn/modules/workflow';

/** A place of business of a company. */
export class SubUnitDto {
  @ApiProperty({ type: String })
  readonly orgnr: string;

  @ApiProperty({ type: String })
  readonly name: string;

  @TextOrNull('Where it lies.')
  readonly municipalityNumber: string | null;

  @TextOrNull('Null outside the county.')
  readonly municipalityName: string | null;

  @TextOrNull('The primary region of its municipality today; null outside the county.')
  readonly region: string | null;

  @TextOrNull()
  readonly naceCode: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Withheld by the register below five.' })
  readonly employees: number | null;

  @DateOrNull('When it was closed.')
  readonly closedOn: string | null;
}

/** The sub-units of a company, as the register lists them. */
export class SubUnitsDto {
  @ApiProperty({ type: 'integer', description: 'All that the register has.' })
  readonly total: number;

  @ApiProperty({ type: [SubUnitDto], description: 'At most 100.' })
  readonly items: readonly SubUnitDto[];

  @ApiProperty({ enum: ['SN2007', 'SN2025'], description: 'The edition of the industry codes.' })
  readonly naceStandard: string;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly fetchedAt: string;
}
