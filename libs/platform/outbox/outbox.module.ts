import { Global, Module } from '@nestjs/common';
import { Bell } from './bell';
import { Outbox } from './outbox';
import { OutboxCare } from './outbox-care';
import { OutboxList } from './outbox-list';

/** The writing side of the outbox, for every process. */
@Global()
@Module({
  providers: [Bell, Outbox, OutboxCare, OutboxList],
  exports: [Bell, Outbox, OutboxCare, OutboxList],
})
export class OutboxModule {}
