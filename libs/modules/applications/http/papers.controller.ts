import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '@tilsagn/domain/access/actor';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { answer } from '@tilsagn/platform/http/answer';
import { downloadHeaders } from '@tilsagn/platform/http/download-headers';
import { ObjectId } from '@tilsagn/platform/http/object-id.pipe';
import { PrintApplication, type PaperKind } from '../use-cases/print-application';

const PDF = 'application/pdf';

@ApiTags('applications')
@ApiParam({ name: 'id', type: String, format: 'uuid' })
@Controller('api/applications/:id')
export class PapersController {
  constructor(private readonly printing: PrintApplication) {}

  /** The receipt as tagged PDF in the language of the case. Refused: not_found (also a draft). */
  @Get('receipt.pdf')
  @Operation('applications.receipt', { summary: 'The receipt as PDF', auditReads: true })
  @ApiProduces(PDF)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  receipt(
    @Param('id', ObjectId) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.printed('receipt', id, actor, reply);
  }

  /** The application as last sent, as tagged PDF in the language of the case. Refused: not_found (also a draft). */
  @Get('application.pdf')
  @Operation('applications.print', { summary: 'The application as PDF', auditReads: true })
  @ApiProduces(PDF)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  application(
    @Param('id', ObjectId) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.printed('application', id, actor, reply);
  }

  private async printed(
    kind: PaperKind,
    id: string,
    actor: Actor,
    reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { fileName, content } = answer(await this.printing.run(kind, id, actor));
    reply.headers(downloadHeaders({ fileName, mediaType: PDF, sizeBytes: content.length }));
    return new StreamableFile(content);
  }
}
