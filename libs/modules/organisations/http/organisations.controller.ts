import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { answer } from '@tilsagn/platform/http/answer';
import { Municipalities } from '../municipalities';
import { ReadOrganisation } from '../use-cases/read-organisation';
import { OrganisationDto, organisationDto } from './organisation.dto';

@ApiTags('organisations')
@Controller('api/organisations')
export class OrganisationsController {
  constructor(
    private readonly readOrganisation: ReadOrganisation,
    private readonly municipalities: Municipalities,
  ) {}

  /** A company's facts from Enhetsregisteret: for its own people and for staff; 404 for everybody else's company. */
  @Get(':orgnr')
  @Operation('organisations.read', { summary: 'A company as Enhetsregisteret knows it' })
  @ApiOkResponse({ type: OrganisationDto })
  async read(@CurrentActor() actor: Actor, @Param('orgnr') orgnr: string): Promise<OrganisationDto> {
    const extract = answer(await this.readOrganisation.run(actor, orgnr));
    return organisationDto(extract, await this.municipalities.nameOf(extract.municipalityNumber));
  }
}
