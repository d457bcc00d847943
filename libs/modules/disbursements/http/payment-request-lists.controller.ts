import { Controller, Get, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import { visibleSchemes } from '@tilsagn/domain/access/decide';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { EXPORTED, EXPORTED_FILE, sendSheet } from '@tilsagn/platform/export/send-sheet';
import type { FastifyReply } from 'fastify';
import { ExportPaymentRequests } from '../export/export-payment-requests';
import { PaymentRequests } from '../persistence/payment-requests';
import {
  ExportPaymentRequestsQueryDto,
  PaymentRequestFiguresDto,
  PaymentRequestQueryDto,
} from './payment-request.dto';

@ApiTags('payment requests')
@Controller('api/payment-requests')
export class PaymentRequestListsController {
  constructor(
    private readonly requests: PaymentRequests,
    private readonly files: ExportPaymentRequests,
  ) {}

  /** How many payment requests are in the states asked for, and their sum in øre: all of them. */
  @Get('figures')
  @Operation('paymentRequests.figures', { summary: 'Count payment requests by state' })
  @ApiOkResponse({ type: PaymentRequestFiguresDto })
  async figures(
    @Query() { state }: PaymentRequestQueryDto,
    @CurrentActor() actor: Actor,
  ): Promise<PaymentRequestFiguresDto> {
    const schemes = visibleSchemes('paymentRequests.list', actor);
    const { requests, requestedOre } = await this.requests.figures({ states: state?.split(','), schemes });
    return { requests, requestedOre: Number(requestedOre) };
  }

  /** The payment requests in the states asked for, kroner, the oldest first: all of them. */
  @Get('export')
  @Operation('paymentRequests.export', { summary: 'Save payment requests as a file', auditReads: true })
  @ApiProduces(...EXPORTED)
  @ApiOkResponse(EXPORTED_FILE)
  async export(
    @Query() { state, format }: ExportPaymentRequestsQueryDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendSheet(await this.files.run(state?.split(','), actor), format, reply);
  }
}
