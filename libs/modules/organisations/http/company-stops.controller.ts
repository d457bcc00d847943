import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { answer } from '@tilsagn/platform/http/answer';
import { StopCompany } from '../use-cases/stop-company';
import { CompanyStopDto, StopReasonDto, companyStopDto } from './company-stop.dto';

@ApiTags('organisations')
@Controller('api/companies/:orgnr')
export class CompanyStopsController {
  constructor(private readonly stopping: StopCompany) {}

  /**
   * Stops a company: nothing is granted to it and no payment authorised until the stop is lifted. Answers all its
   * stops, the newest first. Refused: bad_orgnr, own_case, company_already_stopped.
   */
  @Post('stop')
  @HttpCode(200)
  @Operation('companies.stop', { summary: 'Stop grants and payments to a company' })
  @ApiOkResponse({ type: [CompanyStopDto] })
  async stop(
    @Param('orgnr') orgnr: string,
    @Body() { reason }: StopReasonDto,
    @CurrentActor() actor: Actor,
  ): Promise<CompanyStopDto[]> {
    return answer(await this.stopping.set({ orgnr, reason, actor })).map(companyStopDto);
  }

  /** Lifts the stop of a company. Answers as setting one does. Refused: bad_orgnr, own_case, company_not_stopped. */
  @Post('lift-stop')
  @HttpCode(200)
  @Operation('companies.liftStop', { summary: 'Lift the stop of a company' })
  @ApiOkResponse({ type: [CompanyStopDto] })
  async lift(
    @Param('orgnr') orgnr: string,
    @Body() { reason }: StopReasonDto,
    @CurrentActor() actor: Actor,
  ): Promise<CompanyStopDto[]> {
    return answer(await this.stopping.lift({ orgnr, reason, actor })).map(companyStopDto);
  }
}
