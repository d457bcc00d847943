import { Controller, Delete, Get, Param, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '@tilsagn/domain/access/actor';
import type { Result } from '@tilsagn/domain/result';
import type { Examination } from '@tilsagn/modules/documents';
import { CaseStepDto, stepAnswer } from '@tilsagn/modules/workflow';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { answer } from '@tilsagn/platform/http/answer';
import { downloadHeaders } from '@tilsagn/platform/http/download-headers';
import { ObjectId } from '@tilsagn/platform/http/object-id.pipe';
import { Prepared, PreparedBy } from '@tilsagn/platform/http/prepared';
import { AcceptsUpload, Upload, type UploadedFile } from '@tilsagn/platform/http/upload';
import { ExpectedVersion, NeedsVersion, Versioned } from '@tilsagn/platform/http/version';
import { AttachFile } from '../use-cases/attach-file';
import { ReadAttachment } from '../use-cases/read-attachment';
import { RemoveAttachment } from '../use-cases/remove-attachment';
import { AttachmentAddedDto } from './case-parts.dto';
import { ExamineBeforeAttach } from './examine-before-attach';

/** No rule set may allow more; the rule's own limit is checked beside it. */
const LARGEST_FILE = 20 * 1024 * 1024;

const FILE_AND_KIND = {
  type: 'object',
  required: ['kind', 'file'],
  properties: { kind: { type: 'string' }, file: { type: 'string', format: 'binary' } },
};

@ApiTags('applications')
@ApiParam({ name: 'id', type: String, format: 'uuid' })
@Controller('api/applications/:id/attachments')
export class AttachmentsController {
  constructor(
    private readonly attaching: AttachFile,
    private readonly removing: RemoveAttachment,
    private readonly reading: ReadAttachment,
  ) {}

  /**
   * Adds a file of a kind the rule set knows. Refused: unknown_attachment_kind, wrong_file_type, file_too_large,
   * file_empty, too_many_files.
   */
  @Post()
  @Operation('applications.attach', { summary: 'Attach a file' })
  @NeedsVersion()
  @Versioned()
  @ApiBody({ schema: FILE_AND_KIND })
  @AcceptsUpload({ maxBytes: LARGEST_FILE })
  @PreparedBy(ExamineBeforeAttach)
  @ApiCreatedResponse({ type: AttachmentAddedDto })
  async attach(
    @Param('id', ObjectId) id: string,
    @Upload() file: UploadedFile,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() version: number,
    @Prepared() examined: Result<Examination> | undefined,
  ): Promise<AttachmentAddedDto> {
    return answer(await this.attaching.run({ caseId: id, file, actor, expectedVersion: version }, examined));
  }

  /** Takes a file off a draft. */
  @Delete(':attachmentId')
  @Operation('applications.removeAttachment', { summary: 'Remove an attachment' })
  @NeedsVersion()
  @Versioned()
  @ApiParam({ name: 'attachmentId', type: String, format: 'uuid' })
  @ApiOkResponse({ type: CaseStepDto })
  async remove(
    @Param('id', ObjectId) id: string,
    @Param('attachmentId', ObjectId) attachmentId: string,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() version: number,
  ): Promise<CaseStepDto> {
    return stepAnswer(await this.removing.run({ caseId: id, attachmentId, actor, expectedVersion: version }));
  }

  /** The file itself, to be saved and never shown as a page of ours. */
  @Get(':attachmentId/content')
  @Operation('applications.readAttachment', { summary: 'Download an attachment', auditReads: true })
  @ApiParam({ name: 'attachmentId', type: String, format: 'uuid' })
  @ApiProduces('*/*')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async content(
    @Param('id', ObjectId) id: string,
    @Param('attachmentId', ObjectId) attachmentId: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { attachment, content } = answer(await this.reading.run(id, attachmentId, actor));
    reply.headers(downloadHeaders(attachment));
    return new StreamableFile(content);
  }
}
