import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import { ore } from '@tilsagn/domain/money/ore';
import { CaseStepDto, stepAnswer } from '@tilsagn/modules/workflow';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { ObjectId } from '@tilsagn/platform/http/object-id.pipe';
import { ExpectedVersion, NeedsVersion, Versioned } from '@tilsagn/platform/http/version';
import { DeclareImpartiality } from '../use-cases/declare-impartiality';
import { Recommend } from '../use-cases/recommend';
import { RequestInformation } from '../use-cases/request-information';
import { ResumeAssessment } from '../use-cases/resume-assessment';
import { TakeCase } from '../use-cases/take-case';
import { DeclareImpartialityDto, RecommendDto, RequestInformationDto, ResumeDto } from './assessment.dto';

@ApiTags('cases')
@ApiParam({ name: 'id', type: String, format: 'uuid' })
@Controller('api/cases/:id')
export class AssessmentController {
  constructor(
    private readonly taking: TakeCase,
    private readonly declaring: DeclareImpartiality,
    private readonly asking: RequestInformation,
    private readonly resuming: ResumeAssessment,
    private readonly recommending: Recommend,
  ) {}

  /** A caseworker takes a submitted case (design.md section 3). */
  @Post('take')
  @HttpCode(200)
  @Operation('cases.take', { summary: 'Take a submitted case' })
  @NeedsVersion()
  @Versioned()
  @ApiOkResponse({ type: CaseStepDto })
  async take(
    @Param('id', ObjectId) id: string,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() version: number,
  ): Promise<CaseStepDto> {
    return stepAnswer(await this.taking.run({ caseId: id, actor, expectedVersion: version }));
  }

  /** Says whether one is impartial in the case (fvl. §§ 6, 8); needed before assessing or deciding it. */
  @Post('impartiality')
  @HttpCode(200)
  @Operation('cases.declareImpartiality', { summary: 'Declare whether you are impartial in the case' })
  @NeedsVersion()
  @Versioned()
  @ApiOkResponse({ type: CaseStepDto })
  async declareImpartiality(
    @Param('id', ObjectId) id: string,
    @Body() { impartial, explanation }: DeclareImpartialityDto,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() version: number,
  ): Promise<CaseStepDto> {
    return stepAnswer(
      await this.declaring.run({ caseId: id, actor, expectedVersion: version, impartial, explanation }),
    );
  }

  /** Asks the applicant for more (fvl. § 17). Refused: bad_date, deadline_out_of_range. */
  @Post('request-information')
  @HttpCode(200)
  @Operation('cases.requestInformation', { summary: 'Ask the applicant for more information' })
  @NeedsVersion()
  @Versioned()
  @ApiOkResponse({ type: CaseStepDto })
  async requestInformation(
    @Param('id', ObjectId) id: string,
    @Body() { question, deadline }: RequestInformationDto,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() version: number,
  ): Promise<CaseStepDto> {
    return stepAnswer(
      await this.asking.run({ caseId: id, actor, expectedVersion: version, question, deadline }),
    );
  }

  /** Goes on without the applicant's answer. Refused: comment_required (before the deadline). */
  @Post('resume')
  @HttpCode(200)
  @Operation('cases.resume', { summary: 'Go on without the applicant’s answer' })
  @NeedsVersion()
  @Versioned()
  @ApiOkResponse({ type: CaseStepDto })
  async resume(
    @Param('id', ObjectId) id: string,
    @Body() { comment }: ResumeDto,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() version: number,
  ): Promise<CaseStepDto> {
    const step = { caseId: id, actor, expectedVersion: version };
    return stepAnswer(await this.resuming.run({ ...step, ...(comment !== undefined && { comment }) }));
  }

  /** Recommends a grant and reserves it. Refused: above_computed, excluded_by_rule, frame_exhausted. */
  @Post('recommend')
  @HttpCode(200)
  @Operation('cases.recommend', { summary: 'Recommend an amount; it is reserved at once' })
  @NeedsVersion()
  @Versioned()
  @ApiOkResponse({ type: CaseStepDto })
  async recommend(
    @Param('id', ObjectId) id: string,
    @Body() { amountOre, ...body }: RecommendDto,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() version: number,
  ): Promise<CaseStepDto> {
    const command = { caseId: id, actor, expectedVersion: version, ...body };
    return stepAnswer(await this.recommending.run({ ...command, amountOre: ore(amountOre) }));
  }
}
