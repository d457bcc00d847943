import { Injectable } from '@nestjs/common';
import { Clock } from '@tilsagn/platform/clock/clock';
import { Db } from '@tilsagn/platform/database/db';
import type { ScanResult } from '../scanner/file-scanner';

export interface Attachment {
  readonly id: string;
  readonly caseId: string;
  readonly kind: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: bigint;
  readonly sha256: Buffer;
  readonly scan: ScanResult;
  readonly uploadedAt: Date;
}

export interface NewAttachment {
  readonly id: string;
  readonly caseId: string;
  readonly kind: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: Buffer;
  readonly scan: ScanResult;
  readonly uploadedBy: string;
}

const COLUMNS = `id, case_id as "caseId", kind, file_name as "fileName", media_type as "mediaType",
  size_bytes as "sizeBytes", sha256, scan, uploaded_at as "uploadedAt"`;

/** The kind of what goes with a message of the case. */
export const WITH_MESSAGE = 'message';

/** What is attached to cases; a removed file keeps its row. */
@Injectable()
export class Attachments {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** What is attached to a case now, in the order it came, without what goes with messages. */
  ofCase(caseId: string): Promise<Attachment[]> {
    return this.db.query(
      `select ${COLUMNS} from attachment where case_id = $1 and removed_at is null and kind <> $2
       order by uploaded_at, id`,
      [caseId, WITH_MESSAGE],
    );
  }

  /** How many files lie with a case now: those of its messages, or all others. */
  async howMany(caseId: string, kind: string): Promise<number> {
    const [row] = await this.db.query<{ n: number }>(
      `select count(*)::int as n from attachment
       where case_id = $1 and removed_at is null and (kind = $2) = ($3 = $2)`,
      [caseId, WITH_MESSAGE, kind],
    );
    return row?.n ?? 0;
  }

  async find(caseId: string, id: string): Promise<Attachment | null> {
    const [row] = await this.db.query<Attachment>(
      `select ${COLUMNS} from attachment where case_id = $1 and id = $2 and removed_at is null`,
      [caseId, id],
    );
    return row ?? null;
  }

  async add(file: NewAttachment): Promise<Attachment> {
    const [row] = await this.db.query<Attachment>(
      `insert into attachment (id, case_id, kind, file_name, media_type, size_bytes, sha256, uploaded_by,
                               uploaded_at, scan, scanned_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, case when $10 <> 'not_scanned' then clock_timestamp() end)
       returning ${COLUMNS}`,
      [
        file.id,
        file.caseId,
        file.kind,
        file.fileName,
        file.mediaType,
        file.sizeBytes,
        file.sha256,
        file.uploadedBy,
        this.clock.businessNow(),
        file.scan,
      ],
    );
    if (row === undefined) throw new Error('an attachment was not written');
    return row;
  }

  /** Whether there was such an attachment to remove. */
  async remove(caseId: string, id: string): Promise<boolean> {
    const touched = await this.db.execute(
      `update attachment set removed_at = clock_timestamp() where case_id = $1 and id = $2 and removed_at is null`,
      [caseId, id],
    );
    return touched === 1;
  }
}
