import { ApiProperty } from '@nestjs/swagger';
import type { CompanyExtract } from '../company-register';

export class OrganisationDto {
  @ApiProperty({ type: String })
  readonly orgnr: string;

  @ApiProperty({ type: String })
  readonly name: string;

  @ApiProperty({ type: String, description: 'AS, ENK, KOMM, …' })
  readonly form: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Withheld by the register below five.' })
  readonly employees: number | null;

  @ApiProperty({ type: String, nullable: true })
  readonly municipalityNumber: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Null outside the county.' })
  readonly municipalityName: string | null;

  @ApiProperty({ type: String, nullable: true })
  readonly naceCode: string | null;

  @ApiProperty({ enum: ['SN2007', 'SN2025'], nullable: true })
  readonly naceStandard: string | null;

  @ApiProperty({ enum: ['nb', 'nn'], nullable: true })
  readonly language: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly fetchedAt: string;
}

/** A company as the pages see it: without the register's own words. */
export function organisationDto(extract: CompanyExtract, municipalityName: string | null): OrganisationDto {
  const { orgnr, name, form, employees, municipalityNumber, naceCode, naceStandard, language, fetchedAt } =
    extract;
  return {
    orgnr,
    name,
    form,
    employees,
    municipalityNumber,
    municipalityName,
    naceCode,
    naceStandard,
    language,
    fetchedAt,
  };
}
