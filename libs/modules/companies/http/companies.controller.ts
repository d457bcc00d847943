import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import { Municipalities } from '@tilsagn/modules/organisations';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { Clock } from '@tilsagn/platform/clock/clock';
import { answer } from '@tilsagn/platform/http/answer';
import { ReadCompany } from '../use-cases/read-company';
import { ReadRegister } from '../use-cases/read-register';
import { ReadSubUnits } from '../use-cases/read-sub-units';
import { SearchCompanies } from '../use-cases/search-companies';
import { CompanyDto, CompanyPageDto, CompanySearchDto } from './company.dto';
import { RegisterFactsDto, registerFactsDto } from './register-facts.dto';
import { SubUnitsDto } from './sub-units.dto';

@ApiTags('organisations')
@Controller('api/companies')
export class CompaniesController {
  constructor(
    private readonly searching: SearchCompanies,
    private readonly reading: ReadCompany,
    private readonly register: ReadRegister,
    private readonly units: ReadSubUnits,
    private readonly municipalities: Municipalities,
    private readonly clock: Clock,
  ) {}

  /** Companies with cases that the reader may know of, by name, a page at a time. */
  @Get()
  @Operation('companies.search', { summary: 'Find companies that have had cases' })
  @ApiOkResponse({ type: CompanyPageDto })
  search(@Query() query: CompanySearchDto, @CurrentActor() actor: Actor): Promise<CompanyPageDto> {
    return this.searching.run(query, actor);
  }

  /** All cases of a company, its aid by year and scheme (øre), payments under way and stops. Refused: bad_orgnr. */
  @Get(':orgnr')
  @Operation('companies.read', { summary: 'A company with its cases and its aid', auditReads: true })
  @ApiOkResponse({ type: CompanyDto })
  async read(@Param('orgnr') orgnr: string, @CurrentActor() actor: Actor): Promise<CompanyDto> {
    return answer(await this.reading.run(orgnr, actor));
  }

  /**
   * What Enhetsregisteret says of a company, with the time it was asked; also of one that was struck off. Refused:
   * bad_orgnr, unknown_company, company_struck_off, register_unavailable.
   */
  @Get(':orgnr/register')
  @Operation('companies.register', { summary: 'What the register says of a company' })
  @ApiOkResponse({ type: RegisterFactsDto })
  async facts(@Param('orgnr') orgnr: string): Promise<RegisterFactsDto> {
    const extract = answer(await this.register.run(orgnr));
    const { municipalityNumber: number } = extract;
    const name = await this.municipalities.nameOf(number);
    return registerFactsDto(extract, name, await this.municipalities.regionOf(number, this.clock.today()));
  }

  /** The sub-units that Enhetsregisteret lists, with where they lie. Refused: bad_orgnr, register_unavailable. */
  @Get(':orgnr/sub-units')
  @Operation('companies.subUnits', { summary: 'The sub-units that the register lists of a company' })
  @ApiOkResponse({ type: SubUnitsDto })
  async subUnits(@Param('orgnr') orgnr: string): Promise<SubUnitsDto> {
    return answer(await this.units.run(orgnr));
  }
}
