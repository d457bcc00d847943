import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import { CaseStepDto, stepAnswer } from '@tilsagn/modules/workflow';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { answer } from '@tilsagn/platform/http/answer';
import { ObjectId } from '@tilsagn/platform/http/object-id.pipe';
import { ExpectedVersion, NeedsVersion, Versioned } from '@tilsagn/platform/http/version';
import { CorrectApplication } from '../use-cases/correct-application';
import { ReadChanges } from '../use-cases/read-changes';
import { SaveAnswersDto } from './application-requests.dto';
import { CorrectionDto } from './changes.dto';

@ApiTags('applications')
@ApiParam({ name: 'id', type: String, format: 'uuid' })
@Controller('api')
export class CorrectionsController {
  constructor(
    private readonly correcting: CorrectApplication,
    private readonly reading: ReadChanges,
  ) {}

  /**
   * The applicant sends the application over again with what was wrong put right, while the county waits for an
   * answer. Refused: action_not_allowed_in_state, application_incomplete with each fault at its field, answers_too_large.
   */
  @Put('applications/:id/correction')
  @Operation('applications.correct', { summary: 'Correct an application that the county asks about' })
  @NeedsVersion()
  @Versioned()
  @ApiOkResponse({ type: CaseStepDto })
  async correct(
    @Param('id', ObjectId) id: string,
    @Body() { answers }: SaveAnswersDto,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() expectedVersion: number,
  ): Promise<CaseStepDto> {
    return stepAnswer(await this.correcting.run({ caseId: id, actor, expectedVersion, answers }));
  }

  /** What the applicant changed after sending the application, the oldest correction first. Refused: not_found. */
  @Get('cases/:id/changes')
  @Operation('cases.changes', { summary: 'Read what the applicant changed', auditReads: true })
  @ApiOkResponse({ type: [CorrectionDto] })
  async changes(@Param('id', ObjectId) id: string, @CurrentActor() actor: Actor): Promise<CorrectionDto[]> {
    return answer(await this.reading.run(id, actor));
  }
}
