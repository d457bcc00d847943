import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import type { Result } from '@tilsagn/domain/result';
import type { CompanyExtract } from '@tilsagn/modules/organisations';
import { CaseStepDto, stepAnswer } from '@tilsagn/modules/workflow';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { answer } from '@tilsagn/platform/http/answer';
import { ObjectId } from '@tilsagn/platform/http/object-id.pipe';
import { Prepared, PreparedBy } from '@tilsagn/platform/http/prepared';
import { ExpectedVersion, NeedsVersion, Versioned } from '@tilsagn/platform/http/version';
import { AnswerInformationRequest } from '../use-cases/answer-information-request';
import { SubmitApplication } from '../use-cases/submit-application';
import { WithdrawApplication } from '../use-cases/withdraw-application';
import { AnswerRequestDto, WithdrawDto } from './application-requests.dto';
import { SubmittedDto } from './application-view.dto';
import { AskBeforeSubmit } from './register-questions';

@ApiTags('applications')
@ApiParam({ name: 'id', type: String, format: 'uuid' })
@Controller('api/applications/:id')
export class ApplicationStepsController {
  constructor(
    private readonly submitting: SubmitApplication,
    private readonly withdrawing: WithdrawApplication,
    private readonly answering: AnswerInformationRequest,
  ) {}

  /** Sends the application; the answers and the register's facts are frozen. Refused: call_not_open, every fault with its field. */
  @Post('submit')
  @HttpCode(200)
  @Operation('applications.submit', { summary: 'Submit an application' })
  @NeedsVersion()
  @Versioned()
  @ApiOkResponse({ type: SubmittedDto })
  @PreparedBy(AskBeforeSubmit)
  async submit(
    @Param('id', ObjectId) id: string,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() version: number,
    @Prepared() asked?: Result<CompanyExtract>,
  ): Promise<SubmittedDto> {
    return answer(await this.submitting.run({ caseId: id, actor, expectedVersion: version }, asked));
  }

  /** Takes the application back before it is decided; what is reserved is released. */
  @Post('withdraw')
  @HttpCode(200)
  @Operation('applications.withdraw', { summary: 'Withdraw an application' })
  @NeedsVersion()
  @Versioned()
  @ApiOkResponse({ type: CaseStepDto })
  async withdraw(
    @Param('id', ObjectId) id: string,
    @Body() body: WithdrawDto,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() version: number,
  ): Promise<CaseStepDto> {
    return stepAnswer(
      await this.withdrawing.run({ caseId: id, actor, expectedVersion: version, comment: body.comment }),
    );
  }

  /** Answers the caseworker's question; the case goes back to its caseworker (fvl. § 17). */
  @Post('answer')
  @HttpCode(200)
  @Operation('applications.answer', { summary: 'Answer a request for information' })
  @NeedsVersion()
  @Versioned()
  @ApiOkResponse({ type: CaseStepDto })
  async answer(
    @Param('id', ObjectId) id: string,
    @Body() body: AnswerRequestDto,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() version: number,
  ): Promise<CaseStepDto> {
    return stepAnswer(
      await this.answering.run({ caseId: id, actor, expectedVersion: version, answer: body.answer }),
    );
  }
}
