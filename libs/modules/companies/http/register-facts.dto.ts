import { ApiProperty } from '@nestjs/swagger';
import { OrganisationDto, organisationDto, type CompanyExtract } from '@tilsagn/modules/organisations';
import { DateOrNull, TextOrNull } from '@tilsagn/modules/workflow';

/** What the register says of a company, whatever has become of it. */
export class RegisterFactsDto extends OrganisationDto {
  @ApiProperty({ type: Boolean })
  readonly bankrupt: boolean;

  @DateOrNull('When it was struck off.')
  readonly deletedOn: string | null;

  @TextOrNull('The primary region of its municipality today; null outside the county.')
  readonly region: string | null;
}

/** The register's answer as the company's page shows it. */
export function registerFactsDto(
  extract: CompanyExtract,
  municipalityName: string | null,
  region: string | null,
): RegisterFactsDto {
  const { bankrupt, deletedOn = null } = extract;
  return Object.assign(organisationDto(extract, municipalityName), { bankrupt, deletedOn, region });
}
