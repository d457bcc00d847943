import { Global, Module } from '@nestjs/common';
import { Bell } from './bell';
import { Outbox } from './outbox';
import { OutboxList } from './outbox-list';

/** The writing side of the outbox, for every process. */
@Global()
@Module({ providers: [Bell, Outbox, OutboxList], exports: [Bell, Outbox, OutboxList] })
export class OutboxModule {}
