import { readFile } from 'node:fs/promises';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { answer } from '@tilsagn/platform/http/answer';
import { ObjectId } from '@tilsagn/platform/http/object-id.pipe';
import { AcceptsUpload, Upload, type UploadedFile } from '@tilsagn/platform/http/upload';
import { FILE_LIMITS } from '../limits';
import type { StatusFileRow } from '../persistence/status-file-list';
import { ReadStatusFiles } from '../use-cases/read-status-files';
import { ReceiveStatus } from '../use-cases/receive-status';
import { answerOfFile } from './answer-rows';
import { StatusFileDetailDto, StatusFileDto } from './status-file.dto';

@ApiTags('accounting')
@Controller('api/finance/payment-status-files')
export class StatusFilesController {
  constructor(
    private readonly reading: ReadStatusFiles,
    private readonly receiving: ReceiveStatus,
  ) {}

  /** The 100 newest status files taken in, the newest first. */
  @Get()
  @Operation('accounting.statusFiles', { summary: 'Status files' })
  @ApiOkResponse({ type: [StatusFileDto] })
  async all(): Promise<StatusFileDto[]> {
    return (await this.reading.all()).map(view);
  }

  /**
   * Takes in what the accounting system says of payments. What differs from the ledger is listed and changes nothing; the
   * same file again answers as the first time. Refused with each fault as row and column, and then nothing is done.
   */
  @Post()
  @Operation('accounting.receiveStatus', { summary: 'Take in a status file' })
  @AcceptsUpload({ maxBytes: FILE_LIMITS.bytes })
  @ApiCreatedResponse({ type: StatusFileDetailDto })
  async receive(@Upload() upload: UploadedFile, @CurrentActor() actor: Actor): Promise<StatusFileDetailDto> {
    const file = await readFile(upload.content.path);
    const { id } = answerOfFile(await this.receiving.run({ file, fileName: upload.fileName, actor }));
    return this.detail(id);
  }

  /** A status file with its rows, differences first. Refused: not_found. */
  @Get(':id')
  @Operation('accounting.statusFile', { summary: 'One status file' })
  @ApiParam({ name: 'id', type: String, format: 'uuid' })
  @ApiOkResponse({ type: StatusFileDetailDto })
  one(@Param('id', ObjectId) id: string): Promise<StatusFileDetailDto> {
    return this.detail(id);
  }

  private async detail(id: string): Promise<StatusFileDetailDto> {
    const { file, rows } = answer(await this.reading.one(id));
    const shown = rows.map(({ amountOre, ...row }) => ({
      ...row,
      amountOre: amountOre === null ? null : Number(amountOre),
    }));
    return { ...view(file), rows: shown };
  }
}

const view = (file: StatusFileRow): Omit<StatusFileDto, never> => ({
  ...file,
  receivedAt: file.receivedAt.toISOString(),
});
