import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Config } from '../config/config';
import { Logger } from '../logging/logger';
import { JobQueue } from '../queue/job-queue';
import { Canary } from './canary';
import { Consumer } from './consumer';
import { HandlerRegistry } from './handler-registry';
import { OutboxFigures } from './outbox-figures';
import { OutboxRows } from './outbox-rows';
import { OutboxWorker } from './outbox-worker';
import { Relay } from './relay';
import { type RetryPolicy, standardPolicy } from './retry-policy';
import { OUTBOX_QUEUE, RETRY_POLICY, WORKER_OPTIONS } from './tokens';
import { STANDARD_WORKER, type WorkerOptions } from './worker-options';

export interface OutboxWorkerSettings extends Partial<WorkerOptions> {
  readonly policy?: RetryPolicy;
}

/** The acting side of the outbox: in the worker's process, and in the demo's. */
@Module({})
export class OutboxWorkerModule {
  static forRoot({ policy = standardPolicy(), ...options }: OutboxWorkerSettings = {}): DynamicModule {
    return {
      module: OutboxWorkerModule,
      imports: [DiscoveryModule],
      providers: [
        { provide: RETRY_POLICY, useValue: policy },
        { provide: WORKER_OPTIONS, useValue: { ...STANDARD_WORKER, ...options } },
        { provide: OUTBOX_QUEUE, useFactory: openQueue, inject: [Config, Logger] },
        ...[Canary, Consumer, HandlerRegistry, OutboxFigures, OutboxRows, OutboxWorker, Relay],
      ],
    };
  }
}

const openQueue = ({ redisUrl, databaseUrl }: Config, logger: Logger): JobQueue<object> =>
  new JobQueue({ name: 'outbox', redisUrl, databaseUrl, logger });
