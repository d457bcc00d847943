import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import { ore } from '@tilsagn/domain/money/ore';
import { PaymentRequestView } from '@tilsagn/modules/workflow';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { answer } from '@tilsagn/platform/http/answer';
import { ObjectId } from '@tilsagn/platform/http/object-id.pipe';
import { ExpectedVersion, NeedsVersion, Versioned } from '@tilsagn/platform/http/version';
import { RequestPayment } from '../use-cases/request-payment';
import { RequestPaymentDto } from './payment-request.dto';

@ApiTags('applications')
@ApiParam({ name: 'id', type: String, format: 'uuid' })
@Controller('api/applications/:id/payment-requests')
export class RequestPaymentController {
  constructor(private readonly requesting: RequestPayment) {}

  /** The applicant asks for money. Refused: bad_account_number, above_claimable {claimable}, no_claim_now. */
  @Post()
  @Operation('applications.requestPayment', { summary: 'Ask for a payment' })
  @NeedsVersion()
  @Versioned()
  @ApiCreatedResponse({ type: PaymentRequestView })
  async request(
    @Param('id', ObjectId) id: string,
    @Body() { requestedOre, accountNumber, note }: RequestPaymentDto,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() version: number,
  ): Promise<PaymentRequestView> {
    const command = { caseId: id, actor, expectedVersion: version, accountNumber, note };
    return answer(await this.requesting.run({ ...command, requestedOre: ore(requestedOre) }));
  }
}
