import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import type { Result } from '@tilsagn/domain/result';
import type { CompanyExtract } from '@tilsagn/modules/organisations';
import { PaymentRequestView } from '@tilsagn/modules/workflow';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { answer } from '@tilsagn/platform/http/answer';
import { ObjectId } from '@tilsagn/platform/http/object-id.pipe';
import { Prepared, PreparedBy } from '@tilsagn/platform/http/prepared';
import { ExpectedVersion, NeedsVersion, Versioned } from '@tilsagn/platform/http/version';
import { PaymentRequestViews } from '../payment-request-views';
import { MovePaymentRequest, type PaymentStep } from '../use-cases/move-payment-request';
import { CommentDto, ConfirmPaymentDto, PaymentRequestQueryDto } from './payment-request.dto';
import { AskBeforeAuthorising } from './register-question';

@ApiTags('payment requests')
@Controller('api/payment-requests')
export class PaymentRequestController {
  constructor(
    private readonly moving: MovePaymentRequest,
    private readonly views: PaymentRequestViews,
  ) {}

  /** The payment requests in the states asked for, the oldest first, with what the actor may do with each. */
  @Get()
  @Operation('paymentRequests.list', { summary: 'Payment requests by state' })
  @ApiOkResponse({ type: [PaymentRequestView] })
  list(@Query() query: PaymentRequestQueryDto, @CurrentActor() actor: Actor): Promise<PaymentRequestView[]> {
    return this.views.inStates(query.state?.split(','), actor);
  }

  /** The caseworker confirms that the conditions are met (attestasjon). */
  @Post(':id/attest')
  @HttpCode(200)
  @Operation('paymentRequests.attest', { summary: 'Attest' })
  @ApiParam({ name: 'id', type: String, format: 'uuid' })
  @NeedsVersion()
  @Versioned()
  @ApiOkResponse({ type: PaymentRequestView })
  attest(
    @Param('id', ObjectId) id: string,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() version: number,
  ): Promise<PaymentRequestView> {
    return this.move({ id, action: 'attest', actor, expectedVersion: version });
  }

  /** Sends the request back to the applicant with a comment. */
  @Post(':id/return')
  @HttpCode(200)
  @Operation('paymentRequests.return', { summary: 'Return to the applicant' })
  @ApiParam({ name: 'id', type: String, format: 'uuid' })
  @NeedsVersion()
  @Versioned()
  @ApiOkResponse({ type: PaymentRequestView })
  return(
    @Param('id', ObjectId) id: string,
    @Body() { comment }: CommentDto,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() version: number,
  ): Promise<PaymentRequestView> {
    return this.move({ id, action: 'return', actor, expectedVersion: version, comment });
  }

  /** A person with budget authority, never the one who attested, orders the payment (anvisning). Refused: same_person, register's own. */
  @Post(':id/authorise')
  @HttpCode(200)
  @Operation('paymentRequests.authorise', { summary: 'Authorise' })
  @ApiParam({ name: 'id', type: String, format: 'uuid' })
  @NeedsVersion()
  @Versioned()
  @ApiOkResponse({ type: PaymentRequestView })
  @PreparedBy(AskBeforeAuthorising)
  authorise(
    @Param('id', ObjectId) id: string,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() version: number,
    @Prepared() asked?: Result<CompanyExtract>,
  ): Promise<PaymentRequestView> {
    return this.move({ id, action: 'authorise', actor, expectedVersion: version }, asked);
  }

  /**
   * Finance sends the payment: committed money is in payment. Never the one who authorised it. Refused: same_person,
   * commitment_exceeded.
   */
  @Post(':id/send')
  @HttpCode(200)
  @Operation('paymentRequests.send', { summary: 'Send to payment' })
  @ApiParam({ name: 'id', type: String, format: 'uuid' })
  @NeedsVersion()
  @Versioned()
  @ApiOkResponse({ type: PaymentRequestView })
  send(
    @Param('id', ObjectId) id: string,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() version: number,
  ): Promise<PaymentRequestView> {
    return this.move({ id, action: 'send', actor, expectedVersion: version });
  }

  /** Finance confirms that the money has left the account. Refused: bad_date, paid_in_future. */
  @Post(':id/confirm')
  @HttpCode(200)
  @Operation('paymentRequests.confirm', { summary: 'Confirm as paid' })
  @ApiParam({ name: 'id', type: String, format: 'uuid' })
  @NeedsVersion()
  @Versioned()
  @ApiOkResponse({ type: PaymentRequestView })
  confirm(
    @Param('id', ObjectId) id: string,
    @Body() { paidOn }: ConfirmPaymentDto,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() version: number,
  ): Promise<PaymentRequestView> {
    return this.move({ id, action: 'confirm', actor, expectedVersion: version, paidOn });
  }

  /** The bank or the accounts sent it back: the money is committed again and the request may be sent anew. */
  @Post(':id/reject')
  @HttpCode(200)
  @Operation('paymentRequests.reject', { summary: 'Note that the payment came back' })
  @ApiParam({ name: 'id', type: String, format: 'uuid' })
  @NeedsVersion()
  @Versioned()
  @ApiOkResponse({ type: PaymentRequestView })
  reject(
    @Param('id', ObjectId) id: string,
    @Body() { comment }: CommentDto,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() version: number,
  ): Promise<PaymentRequestView> {
    return this.move({ id, action: 'reject', actor, expectedVersion: version, comment });
  }

  private async move(step: PaymentStep, asked?: Result<CompanyExtract>): Promise<PaymentRequestView> {
    return answer(await this.moving.run(step, asked));
  }
}
