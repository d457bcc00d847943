import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import type { Result } from '@tilsagn/domain/result';
import { answer } from '@tilsagn/platform/http/answer';
import { ObjectId } from '@tilsagn/platform/http/object-id.pipe';
import { Prepared, PreparedBy } from '@tilsagn/platform/http/prepared';
import { ExpectedVersion, NeedsVersion, Versioned } from '@tilsagn/platform/http/version';
import { CheckApplication } from '../use-cases/check-application';
import { ListApplications } from '../use-cases/list-applications';
import { ReadApplication } from '../use-cases/read-application';
import { SaveAnswers } from '../use-cases/save-answers';
import { StartApplication, type StartFacts } from '../use-cases/start-application';
import { SaveAnswersDto, StartApplicationDto } from './application-requests.dto';
import { ApplicationCardDto, ApplicationView } from './application-view.dto';
import { AnswersSavedDto, CheckDto } from './check.dto';
import { AskBeforeStart } from './register-questions';

const CaseId = ApiParam({ name: 'id', type: String, format: 'uuid' });

@ApiTags('applications')
@Controller('api/applications')
export class ApplicationsController {
  constructor(
    private readonly starting: StartApplication,
    private readonly listing: ListApplications,
    private readonly reading: ReadApplication,
    private readonly saving: SaveAnswers,
    private readonly checking: CheckApplication,
  ) {}

  /**
   * Starts a draft for a company that the person may act for, with the company's facts from Enhetsregisteret.
   * Refused: bad_orgnr, not_your_company, call_not_open, unknown_company, company_struck_off, company_bankrupt,
   * register_unavailable.
   */
  @Post()
  @Operation('applications.start', { summary: 'Start an application' })
  @Versioned()
  @ApiCreatedResponse({ type: ApplicationView })
  @PreparedBy(AskBeforeStart)
  async start(
    @Body() body: StartApplicationDto,
    @CurrentActor() actor: Actor,
    @Prepared() asked?: Result<StartFacts>,
  ): Promise<ApplicationView> {
    return answer(await this.starting.run({ callKey: body.callKey, orgnr: body.orgnr, actor }, asked));
  }

  /** The applications of the companies that the person may act for. */
  @Get()
  @Operation('applications.list', { summary: "List one's applications" })
  @ApiOkResponse({ type: [ApplicationCardDto] })
  list(@CurrentActor() actor: Actor): Promise<ApplicationCardDto[]> {
    return this.listing.run(actor);
  }

  /** One application as its applicant reads it. Refused: not_found. */
  @Get(':id')
  @Operation('applications.read', { summary: 'Read an application' })
  @Versioned()
  @CaseId
  @ApiOkResponse({ type: ApplicationView })
  async read(@Param('id', ObjectId) id: string, @CurrentActor() actor: Actor): Promise<ApplicationView> {
    return answer(await this.reading.run(id, actor));
  }

  /**
   * Keeps the answers as typed, finished or not, with national identity numbers covered; tells what is still missing
   * and what the rules give (øre). Refused: not_found, stale_version, not_a_draft, call_not_open, answers_too_large.
   */
  @Put(':id/answers')
  @Operation('applications.saveAnswers', { summary: 'Save the answers as typed', audit: false })
  @NeedsVersion()
  @Versioned()
  @CaseId
  @ApiOkResponse({ type: AnswersSavedDto })
  async saveAnswers(
    @Param('id', ObjectId) id: string,
    @Body() body: SaveAnswersDto,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() version: number,
  ): Promise<AnswersSavedDto> {
    return answer(
      await this.saving.run({ caseId: id, actor, expectedVersion: version, answers: body.answers }),
    );
  }

  /** What is still missing, and what the rules give so far. Refused: not_found. */
  @Get(':id/check')
  @Operation('applications.check', { summary: 'Check an application against the rules of its call' })
  @CaseId
  @ApiOkResponse({ type: CheckDto })
  async check(@Param('id', ObjectId) id: string, @CurrentActor() actor: Actor): Promise<CheckDto> {
    return answer(await this.checking.run(id, actor));
  }
}
