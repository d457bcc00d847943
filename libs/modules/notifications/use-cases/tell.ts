import { Injectable } from '@nestjs/common';
import { newId } from '@tilsagn/platform/database/ids';
import { Outbox } from '@tilsagn/platform/outbox/outbox';
import { type Recipient, writeRecipient } from '../recipients';
import { type Template, textOf } from '../templates';

export const NOTIFY = 'notify';

export interface News {
  readonly caseId: string;
  readonly template: Template;
  readonly to: Recipient;
  /** Ids and numbers that the sentence in the inbox uses; never content of the case. */
  readonly params?: Readonly<Record<string, string>>;
  /** Two pieces of news of one key are told once; without it each is its own. */
  readonly dedupeKey?: string;
}

/** Tells people that something happened. Called inside the unit of work that makes it happen. */
@Injectable()
export class Notifications {
  constructor(private readonly outbox: Outbox) {}

  /** Leaves the news in the outbox; who they are is found out when it is delivered. */
  async tell({ caseId, template, to, params = {}, dedupeKey = newId() }: News): Promise<void> {
    textOf(template);
    const clash = Object.keys(params).find((name) => name === 'template' || name === 'to');
    if (clash !== undefined) throw new Error(`a notification has no room for a param ${clash}`);
    await this.outbox.add({
      kind: NOTIFY,
      subjectId: caseId,
      dedupeKey: `${template}:${writeRecipient(to)}:${dedupeKey}`,
      payload: { ...params, template, to: writeRecipient(to) },
    });
  }
}
