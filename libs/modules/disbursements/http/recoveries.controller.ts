import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import { ore } from '@tilsagn/domain/money/ore';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { answer } from '@tilsagn/platform/http/answer';
import { ObjectId } from '@tilsagn/platform/http/object-id.pipe';
import { ExpectedVersion, NeedsVersion, Versioned } from '@tilsagn/platform/http/version';
import { RecoveryViews } from '../recovery-views';
import { DecideRecovery, type RecoveryStep } from '../use-cases/decide-recovery';
import { ProposeRecovery } from '../use-cases/propose-recovery';
import {
  DecideRecoveryDto,
  ProposeRecoveryDto,
  RecoveriesOfCaseDto,
  recoveriesOfCaseDto,
  RecoveryDto,
  recoveryDto,
  RecoveryQueryDto,
  RejectRecoveryDto,
} from './recovery.dto';

const ID = { name: 'id', type: String, format: 'uuid' } as const;

/** Money that comes back to the county, or that it gives up. */
@ApiTags('recoveries')
@Controller('api')
export class RecoveriesController {
  constructor(
    private readonly proposing: ProposeRecovery,
    private readonly deciding: DecideRecovery,
    private readonly views: RecoveryViews,
  ) {}

  /** What is claimed back of a case, what has come and where it goes. Refused: not_found. */
  @Get('cases/:id/recoveries')
  @Operation('recoveries.ofCase', { summary: 'What comes back of a case' })
  @ApiParam(ID)
  @ApiOkResponse({ type: RecoveriesOfCaseDto })
  async ofCase(
    @Param('id', ObjectId) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<RecoveriesOfCaseDto> {
    return recoveriesOfCaseDto(answer(await this.views.ofCase(id, actor)));
  }

  /**
   * Finance enters money that came back, or proposes to waive a claim, in øre; an approver books it. Refused:
   * claim_stands {claimed}, claim_exceeded and paid_exceeded {remaining}, period_closed, received_in_future,
   * repaid_before_paid {paidOn}.
   */
  @Post('cases/:id/recoveries')
  @Operation('recoveries.propose', { summary: 'Enter a repayment, or propose to waive a claim' })
  @ApiParam(ID)
  @Versioned()
  @ApiCreatedResponse({ type: RecoveryDto })
  async propose(
    @Param('id', ObjectId) caseId: string,
    @Body() { amountOre, ...body }: ProposeRecoveryDto,
    @CurrentActor() actor: Actor,
  ): Promise<RecoveryDto> {
    const asked = { ...body, caseId, actor, amountOre: ore(BigInt(amountOre)) };
    return recoveryDto(answer(await this.proposing.run(asked)));
  }

  /** Recoveries in the state asked for, the 200 newest, with what the actor may do with each. */
  @Get('recoveries')
  @Operation('recoveries.list', { summary: 'Recoveries by state' })
  @ApiOkResponse({ type: [RecoveryDto] })
  async list(@Query() { state }: RecoveryQueryDto, @CurrentActor() actor: Actor): Promise<RecoveryDto[]> {
    return (await this.views.list(state, actor)).map(recoveryDto);
  }

  /**
   * An approver who has declared impartiality books it, never the one who proposed it. Refused: same_person,
   * above_your_limit, and whatever the ledger refuses now.
   */
  @Post('recoveries/:id/approve')
  @HttpCode(200)
  @Operation('recoveries.approve', { summary: 'Approve and book a recovery' })
  @ApiParam(ID)
  @NeedsVersion()
  @Versioned()
  @ApiOkResponse({ type: RecoveryDto })
  approve(
    @Param('id', ObjectId) id: string,
    @Body() { comment }: DecideRecoveryDto,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() expectedVersion: number,
  ): Promise<RecoveryDto> {
    const words = comment === undefined ? {} : { comment };
    return this.decide({ id, action: 'approve', actor, expectedVersion, ...words });
  }

  /** Says no, and why; nothing is booked. Refused: same_person, above_your_limit. */
  @Post('recoveries/:id/reject')
  @HttpCode(200)
  @Operation('recoveries.reject', { summary: 'Reject a recovery' })
  @ApiParam(ID)
  @NeedsVersion()
  @Versioned()
  @ApiOkResponse({ type: RecoveryDto })
  reject(
    @Param('id', ObjectId) id: string,
    @Body() { comment }: RejectRecoveryDto,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() expectedVersion: number,
  ): Promise<RecoveryDto> {
    return this.decide({ id, action: 'reject', actor, expectedVersion, comment });
  }

  /** Finance takes it back before it is decided. Refused: action_not_allowed_in_state. */
  @Post('recoveries/:id/withdraw')
  @HttpCode(200)
  @Operation('recoveries.withdraw', { summary: 'Withdraw a recovery' })
  @ApiParam(ID)
  @NeedsVersion()
  @Versioned()
  @ApiOkResponse({ type: RecoveryDto })
  withdraw(
    @Param('id', ObjectId) id: string,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() expectedVersion: number,
  ): Promise<RecoveryDto> {
    return this.decide({ id, action: 'withdraw', actor, expectedVersion });
  }

  private async decide(step: RecoveryStep): Promise<RecoveryDto> {
    return recoveryDto(answer(await this.deciding.run(step)));
  }
}
