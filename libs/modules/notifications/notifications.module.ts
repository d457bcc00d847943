import { Module } from '@nestjs/common';
import { Mailer } from '@tilsagn/platform/mail/mailer';
import { InboxController } from './http/inbox.controller';
import { NotifyHandler } from './jobs/notify.handler';
import { SendMailHandler } from './jobs/send-mail.handler';
import { Inbox } from './persistence/inbox';
import { Mails } from './persistence/mails';
import { KnownPeople, RecipientDirectory } from './persistence/recipient-directory';
import { MarkRead } from './use-cases/mark-read';
import { ReadInbox } from './use-cases/read-inbox';
import { Notifications } from './use-cases/tell';

/** Tells people what happened: in their inbox, and by a mail that says where to log in. */
@Module({
  controllers: [InboxController],
  providers: [
    Inbox,
    Notifications,
    Mailer,
    Mails,
    MarkRead,
    NotifyHandler,
    ReadInbox,
    SendMailHandler,
    { provide: RecipientDirectory, useClass: KnownPeople },
  ],
  exports: [Inbox, Notifications],
})
export class NotificationsModule {}
