import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import { CaseStepDto, stepAnswer } from '@tilsagn/modules/workflow';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { ObjectId } from '@tilsagn/platform/http/object-id.pipe';
import { ExpectedVersion, NeedsVersion, Versioned } from '@tilsagn/platform/http/version';
import { AnswerOffer } from '../use-cases/answer-offer';
import { DeclineDto } from './decision.dto';

@ApiTags('applications')
@ApiParam({ name: 'id', type: String, format: 'uuid' })
@Controller('api/applications/:id')
export class AcceptanceController {
  constructor(private readonly offers: AnswerOffer) {}

  /** The applicant accepts the offer within its deadline. Refused: offer_lapsed. */
  @Post('accept')
  @HttpCode(200)
  @Operation('applications.accept', { summary: 'Accept the offer' })
  @NeedsVersion()
  @Versioned()
  @ApiOkResponse({ type: CaseStepDto })
  async accept(
    @Param('id', ObjectId) id: string,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() version: number,
  ): Promise<CaseStepDto> {
    return stepAnswer(
      await this.offers.run({ action: 'accept', caseId: id, actor, expectedVersion: version }),
    );
  }

  /** The applicant declines the offer; the whole commitment goes back to where it came from. */
  @Post('decline')
  @HttpCode(200)
  @Operation('applications.decline', { summary: 'Decline the offer' })
  @NeedsVersion()
  @Versioned()
  @ApiOkResponse({ type: CaseStepDto })
  async decline(
    @Param('id', ObjectId) id: string,
    @Body() { comment }: DeclineDto,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() version: number,
  ): Promise<CaseStepDto> {
    const command = { caseId: id, actor, expectedVersion: version, comment };
    return stepAnswer(await this.offers.run({ action: 'decline', ...command }));
  }
}
