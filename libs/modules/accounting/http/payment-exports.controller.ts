import { Controller, Get, Param, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { ExportFormatDto } from '@tilsagn/platform/export/export-format.dto';
import { EXPORTED, EXPORTED_FILE, sendSheet } from '@tilsagn/platform/export/send-sheet';
import { answer } from '@tilsagn/platform/http/answer';
import { ObjectId } from '@tilsagn/platform/http/object-id.pipe';
import type { FastifyReply } from 'fastify';
import { ExportBatch } from '../export/export-batch';
import { ExportStatusFiles } from '../export/export-status-files';
import { ExportWaiting } from '../export/export-waiting';

const ID = { name: 'id', type: String, format: 'uuid' } as const;

@ApiTags('accounting')
@Controller('api/finance')
export class PaymentExportsController {
  constructor(
    private readonly waitingFiles: ExportWaiting,
    private readonly batchFiles: ExportBatch,
    private readonly statusFiles: ExportStatusFiles,
  ) {}

  /** All payments that wait for a batch, kroner, the oldest first, with what keeps each from it. */
  @Get('payment-batches/waiting/export')
  @Operation('accounting.exportWaiting', { summary: 'Save the waiting payments as a file', auditReads: true })
  @ApiProduces(...EXPORTED)
  @ApiOkResponse(EXPORTED_FILE)
  async waiting(
    @Query() { format }: ExportFormatDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendSheet(await this.waitingFiles.run(actor), format, reply);
  }

  /** The payments of a batch, kroner, a row for each place the money comes from. Refused: not_found. */
  @Get('payment-batches/:id/export')
  @Operation('accounting.exportBatch', {
    summary: 'Save the payments of a batch as a file',
    auditReads: true,
  })
  @ApiParam(ID)
  @ApiProduces(...EXPORTED)
  @ApiOkResponse(EXPORTED_FILE)
  async batch(
    @Param('id', ObjectId) id: string,
    @Query() { format }: ExportFormatDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendSheet(answer(await this.batchFiles.run(id, actor)), format, reply);
  }

  /** All status files taken in, the newest first. */
  @Get('payment-status-files/export')
  @Operation('accounting.exportStatusFiles', { summary: 'Save the list of status files as a file' })
  @ApiProduces(...EXPORTED)
  @ApiOkResponse(EXPORTED_FILE)
  async answers(
    @Query() { format }: ExportFormatDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendSheet(await this.statusFiles.all(actor), format, reply);
  }

  /** All rows of a status file, kroner, differences first. Refused: not_found. */
  @Get('payment-status-files/:id/export')
  @Operation('accounting.exportStatusFile', {
    summary: 'Save the rows of a status file as a file',
    auditReads: true,
  })
  @ApiParam(ID)
  @ApiProduces(...EXPORTED)
  @ApiOkResponse(EXPORTED_FILE)
  async rows(
    @Param('id', ObjectId) id: string,
    @Query() { format }: ExportFormatDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendSheet(answer(await this.statusFiles.rows(id, actor)), format, reply);
  }
}
