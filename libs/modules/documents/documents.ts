import { Injectable } from '@nestjs/common';
import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { Config } from '@tilsagn/platform/config/config';
import { newId } from '@tilsagn/platform/database/ids';
import { discard, stage, stagingFolder, type StagedFile } from '@tilsagn/platform/files/staged-file';
import { safeFileName } from './file-name';
import { recognisedType } from './file-types';
import { Attachments, type Attachment } from './persistence/attachments';
import { FileStore } from './store/file-store';

export interface ReceivedFile {
  readonly caseId: string;
  readonly kind: string;
  readonly fileName: string;
  /** What came with the request (`UploadedFile.content`), or bytes that the system holds itself. */
  readonly content: StagedFile | Buffer;
  /** `sub` of who sends it. */
  readonly uploadedBy: string;
  /** What the caller allows: the rule set's limits for this kind, or the caller's own. */
  readonly mediaTypes: readonly string[];
  readonly maxBytes: number;
}

/** A case may hold so many files, so that nobody fills the disk through one draft. */
const MOST_FILES = 30;

const FIELD = { field: '/file' };

/** Files that belong to cases. */
@Injectable()
export class Documents {
  constructor(
    private readonly attachments: Attachments,
    private readonly store: FileStore,
    private readonly config: Config,
  ) {}

  /**
   * Takes a file in, in the caller's unit of work. The bytes are written first: a row always has its file.
   * Refusals: file_empty, file_too_large {limit}, wrong_file_type, too_many_files {limit}.
   */
  async receive(file: ReceivedFile): Promise<Result<Attachment>> {
    const { content } = file;
    if (!Buffer.isBuffer(content)) return this.keep(file, content);
    const staged = await stage([content], stagingFolder(this.config.dataFolder), content.length);
    try {
      return await this.keep(file, staged);
    } finally {
      await discard(staged);
    }
  }

  private async keep(file: ReceivedFile, content: StagedFile): Promise<Result<Attachment>> {
    const { caseId, kind, uploadedBy, maxBytes } = file;
    const { sizeBytes, sha256 } = content;
    if (sizeBytes === 0) return Refused.because('file_empty', FIELD);
    if (sizeBytes > maxBytes)
      return Refused.because('file_too_large', { ...FIELD, params: { limit: maxBytes } });
    const fileName = safeFileName(file.fileName);
    const mediaType = recognisedType(await readFile(content.path), fileName, file.mediaTypes);
    if (mediaType === undefined) return Refused.because('wrong_file_type', FIELD);
    if ((await this.attachments.ofCase(caseId)).length >= MOST_FILES) {
      return Refused.because('too_many_files', { ...FIELD, params: { limit: MOST_FILES } });
    }
    const id = newId();
    await this.store.put(id, content);
    return ok(
      await this.attachments.add({ id, caseId, kind, fileName, mediaType, sizeBytes, sha256, uploadedBy }),
    );
  }

  /** What is attached to a case now, in the order it came. */
  ofCase(caseId: string): Promise<Attachment[]> {
    return this.attachments.ofCase(caseId);
  }

  /** A file of a case with its bytes. Refused: not_found. */
  async open(caseId: string, id: string): Promise<Result<{ attachment: Attachment; content: Readable }>> {
    const attachment = await this.attachments.find(caseId, id);
    if (attachment === null) return Refused.because('not_found');
    return ok({ attachment, content: await this.store.open(id) });
  }

  /** Takes a file off a case; its bytes stay until they are swept. Refused: not_found. */
  async remove(caseId: string, id: string): Promise<Result<undefined>> {
    return (await this.attachments.remove(caseId, id)) ? ok(undefined) : Refused.because('not_found');
  }
}
