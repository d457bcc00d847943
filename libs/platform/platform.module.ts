import { type DynamicModule, Module } from '@nestjs/common';
import { BusinessClock } from './clock/business-clock';
import type { Clock } from './clock/clock';
import { ClockModule } from './clock/clock.module';
import type { Config } from './config/config';
import { ConfigModule } from './config/config.module';
import { DatabaseModule } from './database/database.module';
import { Logger } from './logging/logger';
import { LoggingModule } from './logging/logging.module';
import { MetricsModule } from './metrics/metrics.module';
import { OutboxModule } from './outbox/outbox.module';

export interface PlatformOptions {
  /** Shown in pg_stat_activity. */
  readonly applicationName?: string;
  readonly clock?: Clock;
  readonly logger?: Logger;
  readonly poolSize?: number;
}

/** What every process of Tilsagn stands on: settings, clock, database, unit of work, outbox. */
@Module({})
export class PlatformModule {
  static forRoot(config: Config, options: PlatformOptions = {}): DynamicModule {
    const {
      clock = new BusinessClock(config.today),
      logger = new Logger(config.logLevel),
      ...connection
    } = options;
    return {
      module: PlatformModule,
      imports: [
        ConfigModule.forRoot(config),
        ClockModule.forRoot(clock),
        LoggingModule.forRoot(logger),
        DatabaseModule.forRoot({ url: config.databaseUrl, ...connection }),
        MetricsModule,
        OutboxModule,
      ],
    };
  }
}
