import { Injectable } from '@nestjs/common';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { Config } from '@tilsagn/platform/config/config';
import { newId } from '@tilsagn/platform/database/ids';
import { discard, stage, stagingFolder, type StagedFile } from '@tilsagn/platform/files/staged-file';
import { isTrickName, safeFileName } from './file-name';
import { inspect } from './inspection/inspect';
import { Attachments, WITH_MESSAGE, type Attachment } from './persistence/attachments';
import { FileScanner, type ScanResult } from './scanner/file-scanner';
import { FileStore } from './store/file-store';

export interface FileToExamine {
  readonly fileName: string;
  /** What came with the request (`UploadedFile.content`), or bytes that the system holds itself. */
  readonly content: StagedFile | Buffer;
  /** What the caller allows: the rule set's limits for this kind, or the caller's own. */
  readonly mediaTypes: readonly string[];
  readonly maxBytes: number;
}

/** What was found in a file that may be let in. */
export interface Examination {
  readonly fileName: string;
  readonly mediaType: string;
  readonly scan: ScanResult;
}

export interface ReceivedFile extends FileToExamine {
  readonly caseId: string;
  readonly kind: string;
  /** `sub` of who sends it. */
  readonly uploadedBy: string;
  /** What `examine` said of this very file, from whoever stands in a unit of work. */
  readonly examined?: Result<Examination> | undefined;
}

/** A case may hold so many files, and its messages as many, so that nobody fills the disk through one draft. */
const MOST_FILES = 30;

const FIELD = { field: '/file' };

/** Files that belong to cases. */
@Injectable()
export class Documents {
  constructor(
    private readonly attachments: Attachments,
    private readonly store: FileStore,
    private readonly scanner: FileScanner,
    private readonly config: Config,
  ) {}

  /**
   * Looks a file through and has it scanned. The scanner may take its time, so this is asked before a unit of work
   * opens. Refusals: file_empty, file_too_large {limit}, bad_file_name, wrong_file_type, file_damaged,
   * file_encrypted, unsafe_file, image_too_large, file_infected.
   */
  examine(file: FileToExamine): Promise<Result<Examination>> {
    return this.onDisk(file.content, (content) => this.lookThrough(file, content));
  }

  /**
   * Takes a file in, in the caller's unit of work: its bytes are kept before its row. Refusals: those of `examine`,
   * too_many_files {limit}.
   */
  async receive(file: ReceivedFile): Promise<Result<Attachment>> {
    const { caseId, kind, uploadedBy } = file;
    const examined = file.examined ?? (await this.examine(file));
    if (!examined.ok) return examined;
    if ((await this.attachments.howMany(caseId, kind)) >= MOST_FILES) {
      return Refused.because('too_many_files', { ...FIELD, params: { limit: MOST_FILES } });
    }
    const id = newId();
    return this.onDisk(file.content, async (content) => {
      await this.store.put(id, content);
      const { sizeBytes, sha256 } = content;
      return ok(
        await this.attachments.add({ id, caseId, kind, ...examined.value, sizeBytes, sha256, uploadedBy }),
      );
    });
  }

  private async lookThrough(
    { fileName: given, mediaTypes, maxBytes }: FileToExamine,
    { path, sizeBytes }: StagedFile,
  ): Promise<Result<Examination>> {
    if (sizeBytes === 0) return Refused.because('file_empty', FIELD);
    if (sizeBytes > maxBytes)
      return Refused.because('file_too_large', { ...FIELD, params: { limit: maxBytes } });
    if (isTrickName(given)) return Refused.because('bad_file_name', FIELD);
    const fileName = safeFileName(given);
    const inspected = await inspect(path, fileName, mediaTypes);
    if (!inspected.ok) return inspected;
    // Opened here: a stream that opens later would find the file gone, with nobody to tell.
    const scan = await this.scanner.scan((await open(path)).createReadStream());
    return scan === 'infected'
      ? Refused.because('file_infected', FIELD)
      : ok({ fileName, mediaType: inspected.value, scan });
  }

  private async onDisk<T>(content: StagedFile | Buffer, use: (staged: StagedFile) => Promise<T>): Promise<T> {
    if (!Buffer.isBuffer(content)) return use(content);
    const staged = await stage([content], stagingFolder(this.config.dataFolder), content.length);
    try {
      return await use(staged);
    } finally {
      await discard(staged);
    }
  }

  /** What is attached to a case now, in the order it came, without what goes with messages. */
  ofCase(caseId: string): Promise<Attachment[]> {
    return this.attachments.ofCase(caseId);
  }

  /** A file of a case with its bytes. Refused: not_found, file_infected (found out later). */
  async open(caseId: string, id: string): Promise<Result<{ attachment: Attachment; content: Readable }>> {
    const attachment = await this.attachments.find(caseId, id);
    if (attachment === null) return Refused.because('not_found');
    if (attachment.scan === 'infected') return Refused.because('file_infected');
    return ok({ attachment, content: await this.store.open(id) });
  }

  /** As `open`, but not what goes with messages, which have readers of their own. */
  async openAttached(caseId: string, id: string): ReturnType<Documents['open']> {
    const opened = await this.open(caseId, id);
    if (!opened.ok || opened.value.attachment.kind !== WITH_MESSAGE) return opened;
    opened.value.content.destroy();
    return Refused.because('not_found');
  }

  /** Takes a file off a case; its bytes stay until they are swept. Refused: not_found. */
  async remove(caseId: string, id: string): Promise<Result<undefined>> {
    return (await this.attachments.remove(caseId, id)) ? ok(undefined) : Refused.because('not_found');
  }
}
