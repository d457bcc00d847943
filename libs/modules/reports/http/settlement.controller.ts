import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import { CaseStepDto, stepAnswer } from '@tilsagn/modules/workflow';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { ObjectId } from '@tilsagn/platform/http/object-id.pipe';
import { ExpectedVersion, NeedsVersion, Versioned } from '@tilsagn/platform/http/version';
import { CloseCase } from '../use-cases/close-case';
import { ProposeSettlement } from '../use-cases/propose-settlement';
import { SettleCase } from '../use-cases/settle-case';
import { ProposeSettlementDto } from './report.dto';

@ApiTags('cases')
@ApiParam({ name: 'id', type: String, format: 'uuid' })
@Controller('api/cases/:id')
export class SettlementController {
  constructor(
    private readonly proposing: ProposeSettlement,
    private readonly settling: SettleCase,
    private readonly closing: CloseCase,
  ) {}

  /** The caseworker proposes what the report gives a right to (design.md section 3; T14, T15). */
  @Post('propose-settlement')
  @HttpCode(200)
  @Operation('cases.proposeSettlement', { summary: 'Propose the settlement' })
  @NeedsVersion()
  @Versioned()
  @ApiOkResponse({ type: CaseStepDto })
  async propose(
    @Param('id', ObjectId) id: string,
    @Body() { reasons }: ProposeSettlementDto,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() version: number,
  ): Promise<CaseStepDto> {
    return stepAnswer(await this.proposing.run({ caseId: id, actor, expectedVersion: version, reasons }));
  }

  /** Another person settles as proposed: the unused rest goes back, or a recovery claim is noted. Refused: same_person. */
  @Post('settle')
  @HttpCode(200)
  @Operation('cases.settle', { summary: 'Settle as proposed' })
  @NeedsVersion()
  @Versioned()
  @ApiOkResponse({ type: CaseStepDto })
  async settle(
    @Param('id', ObjectId) id: string,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() version: number,
  ): Promise<CaseStepDto> {
    return stepAnswer(await this.settling.run({ caseId: id, actor, expectedVersion: version }));
  }

  /** Closes a settled case once its last payment is paid. Refused: payment_outstanding. */
  @Post('close')
  @HttpCode(200)
  @Operation('cases.close', { summary: 'Close the case' })
  @NeedsVersion()
  @Versioned()
  @ApiOkResponse({ type: CaseStepDto })
  async close(
    @Param('id', ObjectId) id: string,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() version: number,
  ): Promise<CaseStepDto> {
    return stepAnswer(await this.closing.run({ caseId: id, actor, expectedVersion: version }));
  }
}
