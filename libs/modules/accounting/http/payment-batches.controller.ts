import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '@tilsagn/domain/access/actor';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { answer } from '@tilsagn/platform/http/answer';
import { downloadHeaders } from '@tilsagn/platform/http/download-headers';
import { ObjectId } from '@tilsagn/platform/http/object-id.pipe';
import { MakeBatch } from '../use-cases/make-batch';
import { ReadBatches } from '../use-cases/read-batches';
import { ReadPaymentFigures } from '../use-cases/read-payment-figures';
import {
  BatchCandidateDto,
  MakeBatchDto,
  PaymentBatchDetailDto,
  PaymentBatchDto,
  PaymentFiguresDto,
} from './payment-batch.dto';
import { batchView, candidateView, itemView } from './payment-batch-views';

@ApiTags('accounting')
@Controller('api/finance/payment-batches')
export class PaymentBatchesController {
  constructor(
    private readonly reading: ReadBatches,
    private readonly making: MakeBatch,
    private readonly figuresOfAll: ReadPaymentFigures,
  ) {}

  /** The 100 newest batches, the newest first, each with how many of its payments are paid and failed. */
  @Get()
  @Operation('accounting.batches', { summary: 'Payment batches' })
  @ApiOkResponse({ type: [PaymentBatchDto] })
  async all(): Promise<PaymentBatchDto[]> {
    return (await this.reading.all()).map(batchView);
  }

  /** The 200 oldest authorised payments that wait for a batch, with what keeps each from it. */
  @Get('waiting')
  @Operation('accounting.waiting', { summary: 'Payments that wait for a batch' })
  @ApiOkResponse({ type: [BatchCandidateDto] })
  async waiting(@CurrentActor() actor: Actor): Promise<BatchCandidateDto[]> {
    return (await this.reading.waiting()).map((candidate) => candidateView(candidate, actor.sub));
  }

  /** How many payments wait and what they come to in øre, how many batches and status files there are. */
  @Get('figures')
  @Operation('accounting.figures', { summary: 'How long the lists of payments are' })
  @ApiOkResponse({ type: PaymentFiguresDto })
  async figures(): Promise<PaymentFiguresDto> {
    const { waitingOre, ...counted } = await this.figuresOfAll.run();
    return { ...counted, waitingOre: Number(waitingOre) };
  }

  /**
   * Gathers authorised payments into a batch, sends each in the ledger and writes the file, all or nothing. Refused with
   * the payment as field: stale_version, action_not_allowed_in_state, payment_not_corrected, correction_not_approved,
   * bad_account_number, same_person, commitment_exceeded.
   */
  @Post()
  @Operation('accounting.makeBatch', { summary: 'Make a batch and send its payments' })
  @ApiCreatedResponse({ type: PaymentBatchDetailDto })
  async make(
    @Body() { payments, dueOn }: MakeBatchDto,
    @CurrentActor() actor: Actor,
  ): Promise<PaymentBatchDetailDto> {
    const asked = { payments, actor, ...(dueOn === undefined ? {} : { dueOn }) };
    const { id } = answer(await this.making.run(asked));
    return this.detail(id);
  }

  /** A batch with its payments and where the money of each came from. Refused: not_found. */
  @Get(':id')
  @Operation('accounting.batch', { summary: 'One payment batch' })
  @ApiParam({ name: 'id', type: String, format: 'uuid' })
  @ApiOkResponse({ type: PaymentBatchDetailDto })
  one(@Param('id', ObjectId) id: string): Promise<PaymentBatchDetailDto> {
    return this.detail(id);
  }

  /** The file for the accounting system, the same bytes at each download. Refused: not_found. */
  @Get(':id/file')
  @Operation('accounting.batchFile', { summary: 'The file of a payment batch', auditReads: true })
  @ApiParam({ name: 'id', type: String, format: 'uuid' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' }, description: 'A CSV file.' })
  async file(@Param('id', ObjectId) id: string, @Res() reply: FastifyReply): Promise<void> {
    const { fileName, content } = answer(await this.reading.file(id));
    const file = { fileName, mediaType: 'text/csv; charset=utf-8', sizeBytes: content.length };
    await reply.headers(downloadHeaders(file)).send(content);
  }

  private async detail(id: string): Promise<PaymentBatchDetailDto> {
    const { batch, items, lines } = answer(await this.reading.one(id));
    return { ...batchView(batch), items: items.map((item) => itemView(item, lines)) };
  }
}
