import { Body, Controller, Get, HttpCode, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '@tilsagn/domain/access/actor';
import type { Result } from '@tilsagn/domain/result';
import type { Examination } from '@tilsagn/modules/documents';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { answer } from '@tilsagn/platform/http/answer';
import { downloadHeaders } from '@tilsagn/platform/http/download-headers';
import { ObjectId } from '@tilsagn/platform/http/object-id.pipe';
import { Prepared, PreparedBy } from '@tilsagn/platform/http/prepared';
import { AcceptsUpload, Upload, type UploadedFile } from '@tilsagn/platform/http/upload';
import { MESSAGE_LIMITS } from '../limits';
import { AttachToMessage } from '../use-cases/attach-to-message';
import { MarkThreadRead } from '../use-cases/mark-thread-read';
import { ReadMessageFile } from '../use-cases/read-message-file';
import { ReadThread } from '../use-cases/read-thread';
import { WriteMessage } from '../use-cases/write-message';
import { ExamineForApplicant } from './examine-before-attach';
import {
  MarkReadDto,
  MessageFileDto,
  MessageWrittenDto,
  ReadMarkedDto,
  ThreadDto,
  ThreadQueryDto,
  WriteMessageDto,
} from './message.dto';

const side = 'applicant';

@ApiTags('applications')
@ApiParam({ name: 'id', type: String, format: 'uuid' })
@Controller('api/applications/:id/messages')
export class ApplicantMessagesController {
  constructor(
    private readonly reading: ReadThread,
    private readonly writing: WriteMessage,
    private readonly attaching: AttachToMessage,
    private readonly opening: ReadMessageFile,
    private readonly marking: MarkThreadRead,
  ) {}

  /** What you and the county have written to each other, a page at a time. Refused: not_found. */
  @Get()
  @Operation('applications.readMessages', { summary: 'Read the messages of an application' })
  @ApiOkResponse({ type: ThreadDto })
  async read(
    @Param('id', ObjectId) id: string,
    @Query() { before }: ThreadQueryDto,
    @CurrentActor() actor: Actor,
  ): Promise<ThreadDto> {
    return answer(await this.reading.run(id, side, actor, before));
  }

  /** Writes to the county. Refused: case_not_sent, case_closed, unknown_file. */
  @Post()
  @Operation('applications.writeMessage', { summary: 'Write to the county' })
  @ApiCreatedResponse({ type: MessageWrittenDto })
  async write(
    @Param('id', ObjectId) id: string,
    @Body() { text, files = [] }: WriteMessageDto,
    @CurrentActor() actor: Actor,
  ): Promise<MessageWrittenDto> {
    return answer(await this.writing.run({ caseId: id, actor, side, text, files }));
  }

  /** Sends up a file that your next message may take along. Refused: as an attachment, case_closed. */
  @Post('files')
  @Operation('applications.attachToMessage', { summary: 'Send up a file for a message' })
  @AcceptsUpload({ maxBytes: MESSAGE_LIMITS.fileBytes })
  @PreparedBy(ExamineForApplicant)
  @ApiCreatedResponse({ type: MessageFileDto })
  async attach(
    @Param('id', ObjectId) id: string,
    @Upload() file: UploadedFile,
    @CurrentActor() actor: Actor,
    @Prepared() examined: Result<Examination> | undefined,
  ): Promise<MessageFileDto> {
    return answer(await this.attaching.run({ caseId: id, actor, side, file }, examined));
  }

  /** Notes that you have seen the county's messages, up to the one given. */
  @Post('read')
  @HttpCode(200)
  @Operation('applications.markMessagesRead', { summary: 'Mark messages as read', audit: false })
  @ApiOkResponse({ type: ReadMarkedDto })
  async markRead(
    @Param('id', ObjectId) id: string,
    @Body() { upTo }: MarkReadDto,
    @CurrentActor() actor: Actor,
  ): Promise<ReadMarkedDto> {
    return answer(await this.marking.run({ caseId: id, actor, side, upTo }));
  }

  /** A file of a message, to be saved and never shown as a page of ours. */
  @Get('files/:fileId/content')
  @Operation('applications.readMessageFile', { summary: 'Download a file of a message', auditReads: true })
  @ApiParam({ name: 'fileId', type: String, format: 'uuid' })
  @ApiProduces('*/*')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async content(
    @Param('id', ObjectId) id: string,
    @Param('fileId', ObjectId) fileId: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { attachment, content } = answer(await this.opening.run(id, fileId, side, actor));
    reply.headers(downloadHeaders(attachment));
    return new StreamableFile(content);
  }
}
