import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { answer } from '@tilsagn/platform/http/answer';
import { ObjectId } from '@tilsagn/platform/http/object-id.pipe';
import { ExpectedVersion, NeedsVersion, Versioned } from '@tilsagn/platform/http/version';
import { CorrectPayment } from '../use-cases/correct-payment';
import { ReadFailedPayments } from '../use-cases/read-failed-payments';
import { CorrectPaymentDto, FailedFiguresDto, FailedPaymentDto } from './failed-payment.dto';
import { failedPaymentView } from './failed-payment-views';

@ApiTags('accounting')
@Controller('api/finance/failed-payments')
export class FailedPaymentsController {
  constructor(
    private readonly reading: ReadFailedPayments,
    private readonly correcting: CorrectPayment,
  ) {}

  /** Payments that came back and have not gone out again, the 200 oldest, with the reason of each. */
  @Get()
  @Operation('accounting.failed', { summary: 'Payments that failed' })
  @ApiOkResponse({ type: [FailedPaymentDto] })
  async all(@CurrentActor() actor: Actor): Promise<FailedPaymentDto[]> {
    return (await this.reading.all(actor)).map((payment) => failedPaymentView(payment, actor));
  }

  /** How many payments came back and have not gone out again, of the schemes you see. */
  @Get('figures')
  @Operation('accounting.failedFigures', { summary: 'How many payments failed' })
  @ApiOkResponse({ type: FailedFiguresDto })
  async figures(@CurrentActor() actor: Actor): Promise<FailedFiguresDto> {
    return { failed: await this.reading.count(actor) };
  }

  /**
   * Puts a failed payment right, so that it may go out in a new batch; another account waits for a second person.
   * Refused: action_not_allowed_in_state, own_case, already_decided, bad_account_number.
   */
  @Post(':id/correct')
  @HttpCode(200)
  @Operation('accounting.correct', { summary: 'Put a failed payment right' })
  @ApiParam({ name: 'id', type: String, format: 'uuid' })
  @NeedsVersion()
  @Versioned()
  @ApiOkResponse({ type: FailedPaymentDto })
  async correct(
    @Param('id', ObjectId) id: string,
    @Body() { accountNumber, comment }: CorrectPaymentDto,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() expectedVersion: number,
  ): Promise<FailedPaymentDto> {
    const account = accountNumber === undefined ? {} : { accountNumber };
    const done = await this.correcting.correct({ id, expectedVersion, actor, comment, ...account });
    return failedPaymentView(answer(done), actor);
  }

  /** A second person stands by the new account. Refused: action_not_allowed_in_state, same_person, already_decided. */
  @Post(':id/approve')
  @HttpCode(200)
  @Operation('accounting.approveCorrection', { summary: 'Approve a new account' })
  @ApiParam({ name: 'id', type: String, format: 'uuid' })
  @NeedsVersion()
  @Versioned()
  @ApiOkResponse({ type: FailedPaymentDto })
  async approve(
    @Param('id', ObjectId) id: string,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() expectedVersion: number,
  ): Promise<FailedPaymentDto> {
    return failedPaymentView(answer(await this.correcting.approve({ id, expectedVersion, actor })), actor);
  }
}
