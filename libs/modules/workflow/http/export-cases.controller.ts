import { Controller, Get, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiProperty, ApiTags, OmitType } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { EXPORTED, sendSheet } from '@tilsagn/platform/export/send-sheet';
import { EXPORT_FORMATS, type ExportFormat } from '@tilsagn/platform/export/sheet';
import { answer } from '@tilsagn/platform/http/answer';
import { IsIn } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { ExportCases } from '../use-cases/export-cases';
import { WorklistQueryDto } from './worklist.dto';

export class ExportCasesQueryDto extends OmitType(WorklistQueryDto, ['cursor', 'limit'] as const) {
  @ApiProperty({ enum: EXPORT_FORMATS, enumName: 'ExportFormat' })
  @IsIn(EXPORT_FORMATS)
  readonly format: ExportFormat;
}

@ApiTags('cases')
@Controller('api/cases')
export class ExportCasesController {
  constructor(private readonly exporting: ExportCases) {}

  /** All cases of the worklist under its filter, kroner, with the filter and who made it. Refused: bad_date. */
  @Get('export')
  @Operation('cases.export', { summary: 'Save the worklist as a file', auditReads: true })
  @ApiProduces(...EXPORTED)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async list(
    @Query() { format, ...query }: ExportCasesQueryDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendSheet(answer(await this.exporting.run(query, actor)), format, reply);
  }
}
