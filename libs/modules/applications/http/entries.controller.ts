import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import type { Result } from '@tilsagn/domain/result';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { answer } from '@tilsagn/platform/http/answer';
import { Prepared, PreparedBy } from '@tilsagn/platform/http/prepared';
import { Versioned } from '@tilsagn/platform/http/version';
import { EnterApplication } from '../use-cases/enter-application';
import { ListEntered } from '../use-cases/list-entered';
import type { StartFacts } from '../use-cases/start-application';
import { ApplicationCardDto, ApplicationView } from './application-view.dto';
import { EnterApplicationDto } from './entry.dto';
import { AskBeforeEnter, enterCommand } from './register-questions';

@ApiTags('applications')
@Controller('api/entered-applications')
export class EntriesController {
  constructor(
    private readonly entering: EnterApplication,
    private readonly listing: ListEntered,
  ) {}

  /**
   * Starts a draft for a company that applied on paper, by telephone or by e-mail; it is filled in and sent as any
   * other. Refused: bad_orgnr, bad_date, own_case, unknown_word, application_received_in_future,
   * received_before_opening, call_not_open, unknown_company, company_struck_off, company_bankrupt, register_unavailable.
   */
  @Post()
  @Operation('applications.enter', { summary: 'Enter an application for a company' })
  @Versioned()
  @ApiCreatedResponse({ type: ApplicationView })
  @PreparedBy(AskBeforeEnter)
  async enter(
    @Body() body: EnterApplicationDto,
    @CurrentActor() actor: Actor,
    @Prepared() asked?: Result<StartFacts>,
  ): Promise<ApplicationView> {
    return answer(await this.entering.run(enterCommand(body, actor), asked));
  }

  /** What the caseworker has begun to enter and not sent yet, at most 100, the newest change first. */
  @Get()
  @Operation('applications.entered', { summary: 'List the applications one is entering' })
  @ApiOkResponse({ type: [ApplicationCardDto] })
  list(@CurrentActor() actor: Actor): Promise<ApplicationCardDto[]> {
    return this.listing.run(actor);
  }
}
