import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { sentence } from '@tilsagn/domain/language/sentence';
import { currentLanguage } from '@tilsagn/platform/i18n/request-language';
import type { InboxDto, NotificationDto } from '../http/inbox.dto';
import { valuesOf } from '../params';
import { Inbox, type InboxRow } from '../persistence/inbox';
import { textOf } from '../templates';

const PAGE = 20;

export interface InboxPage {
  readonly show?: 'all' | 'unread';
  readonly before?: string;
  readonly limit?: number;
}

/** A person's own news, a page at a time. */
@Injectable()
export class ReadInbox {
  constructor(private readonly inbox: Inbox) {}

  async run({ sub }: Actor, { show = 'all', before, limit = PAGE }: InboxPage): Promise<InboxDto> {
    const rows = await this.inbox.page(sub, show, limit, before);
    const shown = rows.slice(0, limit);
    return {
      items: shown.map(notificationDto),
      next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
      unread: await this.inbox.unread(sub),
    };
  }
}

const ABOUT_RECOVERY = [
  'recovery_approved',
  'recovery_booked',
  'recovery_claimed',
  'recovery_proposed',
  'recovery_rejected',
  'repayment_registered',
];
const ABOUT_FAILED_PAYMENT = ['account_approved', 'account_changed'];
const ABOUT_MESSAGES = ['message_from_applicant', 'message_from_county'];

function notificationDto(row: InboxRow): NotificationDto {
  const language = currentLanguage();
  const asks = row.asks ? (row.open ? ('open' as const) : ('done' as const)) : null;
  return {
    id: row.id,
    text: sentence(textOf(row.template, language).inbox, valuesOf(row.params), language),
    at: row.toldAt.toISOString(),
    caseId: row.caseId,
    caseNumber: row.params['caseNumber'] ?? null,
    side: row.side,
    proposalId: row.params['proposalId'] ?? null,
    listId: row.params['listId'] ?? null,
    period: row.params['period'] ?? null,
    aboutFailedPayment: ABOUT_FAILED_PAYMENT.includes(row.template),
    callKey: row.params['callKey'] ?? null,
    aboutRecovery: ABOUT_RECOVERY.includes(row.template),
    aboutMessages: ABOUT_MESSAGES.includes(row.template),
    read: row.readAt !== null || asks === 'done',
    task: asks,
  };
}
