import { Module } from '@nestjs/common';
import { Mailer } from '@tilsagn/platform/mail/mailer';
import { NotifyHandler } from './jobs/notify.handler';
import { SendMailHandler } from './jobs/send-mail.handler';
import { Mails } from './persistence/mails';
import { KnownPeople, RecipientDirectory } from './persistence/recipient-directory';
import { Notifications } from './use-cases/tell';

/** Tells people what happened: in their inbox, and by a mail that says where to log in. */
@Module({
  providers: [
    Notifications,
    Mailer,
    Mails,
    NotifyHandler,
    SendMailHandler,
    { provide: RecipientDirectory, useClass: KnownPeople },
  ],
  exports: [Notifications],
})
export class NotificationsModule {}
