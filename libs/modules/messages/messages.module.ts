import { Module } from '@nestjs/common';
import { DocumentsModule } from '@tilsagn/modules/documents';
import { NotificationsModule } from '@tilsagn/modules/notifications';
import { WorkflowModule } from '@tilsagn/modules/workflow';
import { ApplicantMessagesController } from './http/applicant-messages.controller';
import { CaseMessagesController } from './http/case-messages.controller';
import { ExamineForApplicant, ExamineForStaff } from './http/examine-before-attach';
import { SweepUnsentFilesJob } from './jobs/sweep-unsent-files.job';
import { MessageFiles } from './persistence/message-files';
import { Messages } from './persistence/messages';
import { UnreadInWorklist } from './persistence/unread-in-worklist';
import { UnreadMessages } from './persistence/unread-messages';
import { Threads } from './thread';
import { AttachToMessage } from './use-cases/attach-to-message';
import { MarkThreadRead } from './use-cases/mark-thread-read';
import { ReadMessageFile } from './use-cases/read-message-file';
import { ReadThread } from './use-cases/read-thread';
import { WriteMessage } from './use-cases/write-message';

/** What the applicant and the county write to each other in a case. */
@Module({
  imports: [DocumentsModule, NotificationsModule, WorkflowModule],
  controllers: [ApplicantMessagesController, CaseMessagesController],
  providers: [
    AttachToMessage,
    ExamineForApplicant,
    ExamineForStaff,
    MarkThreadRead,
    MessageFiles,
    Messages,
    ReadMessageFile,
    ReadThread,
    SweepUnsentFilesJob,
    Threads,
    UnreadInWorklist,
    UnreadMessages,
    WriteMessage,
  ],
  exports: [UnreadMessages],
})
export class MessagesModule {}
