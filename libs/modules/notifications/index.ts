export { Inbox } from './persistence/inbox';
export { inParams } from './params';
export { NotificationsModule } from './notifications.module';
export { RecipientDirectory } from './persistence/recipient-directory';
export type { Recipient } from './recipients';
export { isTemplate, type Template } from './templates';
export { type News, Notifications } from './use-cases/tell';
