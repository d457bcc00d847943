import { Injectable } from '@nestjs/common';
import { Db } from '@tilsagn/platform/database/db';
import type { Side } from '../side';

export interface SentFile {
  readonly messageId: string;
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: bigint;
  readonly scan: string;
}

/** Which files came with which message. */
@Injectable()
export class MessageFiles {
  constructor(private readonly db: Db) {}

  async add(attachmentId: string, caseId: string, uploadedBy: string): Promise<void> {
    await this.db.query(
      'insert into message_file (attachment_id, case_id, uploaded_by) values ($1, $2, $3)',
      [attachmentId, caseId, uploadedBy],
    );
  }

  /** How many files the person has sent up to the case that go with no message yet. */
  async unsentOf(caseId: string, sub: string): Promise<number> {
    const [row] = await this.db.query<{ n: number }>(
      `select count(*)::int as n from message_file where case_id = $1 and uploaded_by = $2 and message_id is null`,
      [caseId, sub],
    );
    return row?.n ?? 0;
  }

  /** Lets a message take along the person's own unsent files. How many of them there were. */
  send(messageId: string, caseId: string, sub: string, files: readonly string[]): Promise<number> {
    return this.db.execute(
      `update message_file set message_id = $1
       where attachment_id = any($4) and case_id = $2 and uploaded_by = $3 and message_id is null`,
      [messageId, caseId, sub, files],
    );
  }

  /** The files of these messages, in the order they were sent up; one that was taken away is left out. */
  of(messageIds: readonly string[]): Promise<SentFile[]> {
    return this.db.query(
      `select f.message_id as "messageId", a.id, a.file_name as "fileName", a.media_type as "mediaType",
              a.size_bytes as "sizeBytes", a.scan
       from message_file f join attachment a on a.id = f.attachment_id
       where f.message_id = any($1) and a.removed_at is null order by a.uploaded_at, a.id`,
      [messageIds],
    );
  }

  /** Whether a side may open the file: it was sent where they read, or they sent it up themselves. */
  async mayOpen(caseId: string, attachmentId: string, reader: Side, sub: string): Promise<boolean> {
    const rows = await this.db.query(
      `select 1 from message_file f left join message m on m.id = f.message_id
       where f.attachment_id = $2 and f.case_id = $1
         and (m.id is null and f.uploaded_by = $4 or m.id is not null and (not m.internal or $3 = 'staff'))`,
      [caseId, attachmentId, reader, sub],
    );
    return rows.length > 0;
  }

  /** Files that were sent up before a moment and never sent. */
  unsentBefore(moment: Date): Promise<{ attachmentId: string; caseId: string }[]> {
    return this.db.query(
      `select attachment_id as "attachmentId", case_id as "caseId" from message_file
       where message_id is null and uploaded_at < $1 order by uploaded_at limit 100`,
      [moment],
    );
  }

  async drop(attachmentId: string): Promise<void> {
    await this.db.query('delete from message_file where attachment_id = $1 and message_id is null', [
      attachmentId,
    ]);
  }
}
