import { Global, Module } from '@nestjs/common';
import { Metrics } from './metrics';
import { MetricsServer } from './metrics-server';

/** The figures of the process. */
@Global()
@Module({ providers: [Metrics], exports: [Metrics] })
export class MetricsModule {}

/** The address where they are read: for processes that stay, not for commands. */
@Module({ providers: [MetricsServer] })
export class MetricsServerModule {}
