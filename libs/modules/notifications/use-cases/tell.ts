import { Injectable } from '@nestjs/common';
import { DEFAULT_LANGUAGE } from '@tilsagn/domain/language/language';
import { newId } from '@tilsagn/platform/database/ids';
import { Outbox } from '@tilsagn/platform/outbox/outbox';
import { type Recipient, writeRecipient } from '../recipients';
import { type Template, textOf } from '../templates';

export const NOTIFY = 'notify';
/** The subject of a message about no case. */
export const NO_CASE = '-';

export interface Asks {
  readonly about: string;
  readonly inState: string;
}

const RESERVED = ['template', 'to', 'notTo', 'asksAbout', 'asksInState'];

export interface News {
  /** Null for news that is about no case. */
  readonly caseId: string | null;
  readonly template: Template;
  readonly to: Recipient;
  /** A sub: whoever did it need not be told, though the role is theirs too. */
  readonly notTo?: string;
  /** Ids and numbers that the sentence in the inbox uses; never content of the case. */
  readonly params?: Readonly<Record<string, string>>;
  /** What waits for the recipient (a case or something beside it), while it stands in that state. */
  readonly asks?: Asks;
  /** Two pieces of news of one key are told once; without it each is its own. */
  readonly dedupeKey?: string;
}

/** Tells people that something happened. Called inside the unit of work that makes it happen. */
@Injectable()
export class Notifications {
  constructor(private readonly outbox: Outbox) {}

  /** Leaves the news in the outbox; who they are is found out when it is delivered. */
  async tell({ caseId, template, to, notTo, params = {}, asks, dedupeKey = newId() }: News): Promise<void> {
    textOf(template, DEFAULT_LANGUAGE);
    const clash = Object.keys(params).find((name) => RESERVED.includes(name));
    if (clash !== undefined) throw new Error(`a notification has no room for a param ${clash}`);
    await this.outbox.add({
      kind: NOTIFY,
      subjectId: caseId ?? NO_CASE,
      dedupeKey: `${template}:${writeRecipient(to)}:${dedupeKey}`,
      payload: {
        ...params,
        template,
        to: writeRecipient(to),
        ...(notTo !== undefined && { notTo }),
        ...(asks && { asksAbout: asks.about, asksInState: asks.inState }),
      },
    });
  }
}
