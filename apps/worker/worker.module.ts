import { type DynamicModule, Module } from '@nestjs/common';
import { ApplicationsModule } from '@tilsagn/modules/applications';
import { AssessmentModule } from '@tilsagn/modules/assessment';
import { AuditModule } from '@tilsagn/modules/audit';
import { AwardsModule } from '@tilsagn/modules/awards';
import { DecisionsModule } from '@tilsagn/modules/decisions';
import { DisbursementsModule } from '@tilsagn/modules/disbursements';
import { EnhetsregisteretModule, RegisterSettings } from '@tilsagn/modules/integrations/enhetsregisteret';
import { LedgerProofModule } from '@tilsagn/modules/ledger';
import { MessagesModule } from '@tilsagn/modules/messages';
import { NotificationsModule } from '@tilsagn/modules/notifications';
import { ReportsModule } from '@tilsagn/modules/reports';
import type { Config } from '@tilsagn/platform/config/config';
import { MetricsServerModule } from '@tilsagn/platform/metrics/metrics.module';
import { OutboxWorkerModule } from '@tilsagn/platform/outbox/outbox-worker.module';
import { PlatformModule } from '@tilsagn/platform/platform.module';
import { ScheduleModule } from '@tilsagn/platform/schedule/schedule.module';

/** The business areas that act on messages and on the clock; a published workflow names handlers of all of them. */
const AREAS = [
  NotificationsModule,
  MessagesModule,
  ApplicationsModule,
  AssessmentModule,
  AwardsModule,
  DecisionsModule,
  DisbursementsModule,
  ReportsModule,
  LedgerProofModule,
];

/** A process that works off the outbox, watches the clock and serves nobody. */
@Module({})
export class WorkerModule {
  static with(config: Config): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.forRoot(config, { applicationName: 'tilsagn worker' }),
        AuditModule,
        EnhetsregisteretModule.with(new RegisterSettings(config.enhetsregisteretUrl)),
        MetricsServerModule,
        OutboxWorkerModule.forRoot(),
        ScheduleModule,
        ...AREAS,
      ],
    };
  }
}
