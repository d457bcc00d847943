import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { newId } from '@tilsagn/platform/database/ids';
import { safeFileName } from './file-name';
import { recognisedType } from './file-types';
import { Attachments, type Attachment } from './persistence/attachments';
import { FileStore } from './store/file-store';

export interface ReceivedFile {
  readonly caseId: string;
  readonly kind: string;
  readonly fileName: string;
  readonly content: Buffer;
  readonly uploadedBy: string;
  /** The rule set's limits for this kind. */
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
  ) {}

  /**
   * Takes a file in, in the caller's unit of work. The bytes are written first: a row always has its file.
   * Refusals: file_empty, file_too_large {limit}, wrong_file_type, too_many_files {limit}.
   */
  async receive(file: ReceivedFile): Promise<Result<Attachment>> {
    const { content, maxBytes } = file;
    if (content.length === 0) return Refused.because('file_empty', FIELD);
    if (content.length > maxBytes)
      return Refused.because('file_too_large', { ...FIELD, params: { limit: maxBytes } });
    const fileName = safeFileName(file.fileName);
    const mediaType = recognisedType(content, fileName, file.mediaTypes);
    if (mediaType === undefined) return Refused.because('wrong_file_type', FIELD);
    if ((await this.attachments.ofCase(file.caseId)).length >= MOST_FILES) {
      return Refused.because('too_many_files', { ...FIELD, params: { limit: MOST_FILES } });
    }
    const id = newId();
    await this.store.put(id, content);
    const sha256 = createHash('sha256').update(content).digest();
    const { caseId, kind, uploadedBy } = file;
    return ok(
      await this.attachments.add({
        id,
        caseId,
        kind,
        fileName,
        mediaType,
        sizeBytes: content.length,
        sha256,
        uploadedBy,
      }),
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
