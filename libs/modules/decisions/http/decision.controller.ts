import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import type { Result } from '@tilsagn/domain/result';
import type { CompanyExtract } from '@tilsagn/modules/organisations';
import { CaseStepDto, stepAnswer } from '@tilsagn/modules/workflow';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { ObjectId } from '@tilsagn/platform/http/object-id.pipe';
import { Prepared, PreparedBy } from '@tilsagn/platform/http/prepared';
import { ExpectedVersion, NeedsVersion, Versioned } from '@tilsagn/platform/http/version';
import { Approve } from '../use-cases/approve';
import { TurnDown } from '../use-cases/turn-down';
import { ReturnCase } from '../use-cases/return-case';
import { ApproveDto, DismissDto, RejectDto, ReturnDto } from './decision.dto';
import { AskBeforeApproval } from './register-question';

@ApiTags('cases')
@ApiParam({ name: 'id', type: String, format: 'uuid' })
@Controller('api/cases/:id')
export class DecisionController {
  constructor(
    private readonly returning: ReturnCase,
    private readonly approving: Approve,
    private readonly turningDown: TurnDown,
  ) {}

  /** Sends a recommendation back with a comment; what is reserved stays reserved (design.md section 3). */
  @Post('return')
  @HttpCode(200)
  @Operation('cases.return', { summary: 'Send the recommendation back to the caseworker' })
  @NeedsVersion()
  @Versioned()
  @ApiOkResponse({ type: CaseStepDto })
  async return(
    @Param('id', ObjectId) id: string,
    @Body() { comment }: ReturnDto,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() version: number,
  ): Promise<CaseStepDto> {
    return stepAnswer(await this.returning.run({ caseId: id, actor, expectedVersion: version, comment }));
  }

  /** Grants what was recommended. Refused: same_person, not_impartial, register's own, stale_version. */
  @Post('approve')
  @HttpCode(200)
  @Operation('cases.approve', { summary: 'Grant the recommended amount' })
  @NeedsVersion()
  @Versioned()
  @ApiOkResponse({ type: CaseStepDto })
  @PreparedBy(AskBeforeApproval)
  async approve(
    @Param('id', ObjectId) id: string,
    @Body() { reasons }: ApproveDto,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() version: number,
    @Prepared() asked?: Result<CompanyExtract>,
  ): Promise<CaseStepDto> {
    return stepAnswer(
      await this.approving.run({ caseId: id, actor, expectedVersion: version, reasons }, asked),
    );
  }

  /** Turns the application down on its merits (avslag, fvl. §§ 24-25). Refused: same_person, not_impartial. */
  @Post('reject')
  @HttpCode(200)
  @Operation('cases.reject', { summary: 'Reject the application' })
  @NeedsVersion()
  @Versioned()
  @ApiOkResponse({ type: CaseStepDto })
  async reject(
    @Param('id', ObjectId) id: string,
    @Body() { reasonCode, reasons }: RejectDto,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() version: number,
  ): Promise<CaseStepDto> {
    const command = { caseId: id, actor, expectedVersion: version, reasonCode, reasons };
    return stepAnswer(await this.turningDown.run({ action: 'reject', ...command }));
  }

  /** Turns the application down without trying it (avvisning). Refused: same_person, not_impartial. */
  @Post('dismiss')
  @HttpCode(200)
  @Operation('cases.dismiss', { summary: 'Dismiss the application' })
  @NeedsVersion()
  @Versioned()
  @ApiOkResponse({ type: CaseStepDto })
  async dismiss(
    @Param('id', ObjectId) id: string,
    @Body() { reasonCode, reasons }: DismissDto,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() version: number,
  ): Promise<CaseStepDto> {
    const command = { caseId: id, actor, expectedVersion: version, reasonCode, reasons };
    return stepAnswer(await this.turningDown.run({ action: 'dismiss', ...command }));
  }
}
