import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '@tilsagn/domain/access/actor';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { answer } from '@tilsagn/platform/http/answer';
import { downloadHeaders } from '@tilsagn/platform/http/download-headers';
import { ObjectId } from '@tilsagn/platform/http/object-id.pipe';
import { PrintLetter } from '../use-cases/print-letter';

const PDF = 'application/pdf';

@ApiTags('applications')
@ApiParam({ name: 'id', type: String, format: 'uuid' })
@Controller('api/applications/:id')
export class LetterController {
  constructor(private readonly printing: PrintLetter) {}

  /** The decision letter as tagged PDF in the language of the case. Refused: not_found (also before it is sent). */
  @Get('decision.pdf')
  @Operation('applications.decisionLetter', { summary: 'The decision letter as PDF', auditReads: true })
  @ApiProduces(PDF)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async letter(
    @Param('id', ObjectId) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { fileName, content } = answer(await this.printing.run(id, actor));
    reply.headers(downloadHeaders({ fileName, mediaType: PDF, sizeBytes: content.length }));
    return new StreamableFile(content);
  }
}
