export { MESSAGE_FILE } from './limits';
export { MessagesModule } from './messages.module';
export { UnreadMessages } from './persistence/unread-messages';
