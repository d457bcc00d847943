import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import {
  CaseDefinitions,
  CaseFile,
  isHistorical,
  type CaseRecord,
  type Exchange,
} from '@tilsagn/modules/workflow';
import { Config } from '@tilsagn/platform/config/config';
import { sentenceFor } from '@tilsagn/platform/i18n/problems';
import type { MessageFileDto, ThreadDto, ThreadEntryDto } from './http/message.dto';
import { MESSAGE_LIMITS } from './limits';
import { MessageFiles, type SentFile } from './persistence/message-files';
import { Messages, type StoredMessage } from './persistence/messages';
import { UnreadMessages } from './persistence/unread-messages';
import { speaksFor, whyNotWrite, type Side } from './side';

const PAGE = 50;

type Facts = Omit<ThreadEntryDto, 'fromOrganisation'>;

/** Messages, notes, questions and answers of a case as one conversation. */
@Injectable()
export class Threads {
  constructor(
    private readonly messages: Messages,
    private readonly files: MessageFiles,
    private readonly unread: UnreadMessages,
    private readonly caseFile: CaseFile,
    private readonly definitions: CaseDefinitions,
    private readonly config: Config,
  ) {}

  /** @param before the id of a message: only what is older */
  async of(record: CaseRecord, side: Side, actor: Actor, before?: string): Promise<ThreadDto> {
    const found = await this.messages.newest(record.id, side, PAGE, before);
    const shown = found.slice(0, PAGE).reverse();
    const [oldest] = shown;
    const next = found.length > PAGE && oldest !== undefined ? oldest.id : null;
    const own = await this.withFiles(shown, actor);
    const asked = await this.exchanges(
      record,
      actor,
      next === null ? null : (oldest?.writtenAt ?? null),
      before,
    );
    const entries = [...own, ...asked].toSorted((a, b) => a.at.localeCompare(b.at));
    const reason = await this.whyNot(record, side, actor);
    return {
      entries: entries.map((entry) => ({
        ...entry,
        fromOrganisation: this.organisation(record, entry.side),
      })),
      next,
      unread: (await this.unread.of([record.id], side)).get(record.id) ?? 0,
      mayWrite: reason === null && speaksFor(side, actor),
      whyNot: reason === null ? null : sentenceFor(reason),
      limits: MESSAGE_LIMITS,
    };
  }

  /** Why the person may not write in the case now, or null. */
  async whyNot(record: CaseRecord, side: Side, actor: Actor): Promise<ReturnType<typeof whyNotWrite>> {
    const definition = isHistorical(record) ? null : await this.definitions.workflowOf(record);
    return whyNotWrite(record, definition, side, actor);
  }

  private async withFiles(messages: readonly StoredMessage[], actor: Actor): Promise<Facts[]> {
    const files = await this.files.of(messages.map(({ id }) => id));
    return messages.map((message) => ({
      id: message.id,
      kind: message.internal ? 'note' : 'message',
      side: message.side,
      mine: message.writtenBy === actor.sub,
      fromName: message.writtenByName,
      at: message.writtenAt.toISOString(),
      text: message.text,
      deadline: null,
      readAt: message.readAt?.toISOString() ?? null,
      files: files.filter(({ messageId }) => messageId === message.id).map(fileDto),
    }));
  }

  /** Questions and answers of the time that the page covers. */
  private async exchanges(
    record: CaseRecord,
    actor: Actor,
    from: Date | null,
    before: string | undefined,
  ): Promise<Facts[]> {
    const until = before === undefined ? null : await this.messages.writtenAt(record.id, before);
    const all = await this.caseFile.exchanges(record);
    return all
      .filter(({ at }) => (from === null || at >= from) && (until === null || at < until))
      .map((exchange) => entryOf(exchange, actor));
  }

  private organisation(record: CaseRecord, side: Side): string {
    return side === 'staff' ? this.config.countyName : record.applicantName;
  }
}

const entryOf = (exchange: Exchange, actor: Actor): Facts => ({
  id: exchange.id,
  kind: exchange.kind,
  side: exchange.kind === 'question' ? 'staff' : 'applicant',
  mine: exchange.by.sub === actor.sub,
  fromName: exchange.by.name,
  at: exchange.at.toISOString(),
  text: exchange.text,
  deadline: exchange.deadline,
  files: [],
  readAt: null,
});

const fileDto = ({ messageId: _, sizeBytes, ...file }: SentFile): MessageFileDto => ({
  ...file,
  sizeBytes: Number(sizeBytes),
});
