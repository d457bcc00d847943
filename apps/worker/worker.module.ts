import { type DynamicModule, Module } from '@nestjs/common';
import { NotificationsModule } from '@tilsagn/modules/notifications';
import type { Config } from '@tilsagn/platform/config/config';
import { OutboxWorkerModule } from '@tilsagn/platform/outbox/outbox-worker.module';
import { PlatformModule } from '@tilsagn/platform/platform.module';

/** The business areas that act on messages of the outbox. */
const AREAS = [NotificationsModule];

/** A process that works off the outbox and serves nobody. */
@Module({})
export class WorkerModule {
  static with(config: Config): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.forRoot(config, { applicationName: 'tilsagn worker' }),
        OutboxWorkerModule.forRoot(),
        ...AREAS,
      ],
    };
  }
}
