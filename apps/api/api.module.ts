import { Module, type DynamicModule } from '@nestjs/common';
import { AccountingModule } from '@tilsagn/modules/accounting';
import { AccessModule, type DemoLinks, DemoSigns } from '@tilsagn/modules/access';
import { ApplicationsModule } from '@tilsagn/modules/applications';
import { AssessmentModule, RuleTrialsModule } from '@tilsagn/modules/assessment';
import { AuditModule } from '@tilsagn/modules/audit';
import { AwardsModule } from '@tilsagn/modules/awards';
import { CompaniesModule } from '@tilsagn/modules/companies';
import { DecisionsModule } from '@tilsagn/modules/decisions';
import { DisbursementsModule } from '@tilsagn/modules/disbursements';
import { EnhetsregisteretModule, RegisterSettings } from '@tilsagn/modules/integrations/enhetsregisteret';
import { FinanceModule, FrameActsModule, LedgerModule } from '@tilsagn/modules/ledger';
import { MessagesModule } from '@tilsagn/modules/messages';
import { NotificationsModule } from '@tilsagn/modules/notifications';
import { OrganisationsModule } from '@tilsagn/modules/organisations';
import { ReportsModule } from '@tilsagn/modules/reports';
import { SchemesModule } from '@tilsagn/modules/schemes';
import { WorkflowModule } from '@tilsagn/modules/workflow';
import { AuthModule } from '@tilsagn/platform/auth/auth.module';
import { AuthSettings } from '@tilsagn/platform/auth/settings';
import type { Clock } from '@tilsagn/platform/clock/clock';
import type { Config } from '@tilsagn/platform/config/config';
import { StartupError } from '@tilsagn/platform/config/startup-error';
import { HealthModule } from '@tilsagn/platform/health/health.module';
import { ApiDescription, ApiDescriptionController } from '@tilsagn/platform/http/api-description';
import { HttpModule } from '@tilsagn/platform/http/http.module';
import type { Logger } from '@tilsagn/platform/logging/logger';
import { MetricsServerModule } from '@tilsagn/platform/metrics/metrics.module';
import { PlatformModule } from '@tilsagn/platform/platform.module';

export interface ApiParts {
  readonly config: Config;
  /** The folder of the built web app. */
  readonly pages: string;
  readonly clock?: Clock;
  /** The process's logger; one of its own where none is given. */
  readonly logger?: Logger;
  /** Where the demo shows its mails. */
  readonly demo?: DemoLinks;
}

/** The business areas whose routes the API serves. */
export const AREAS = [
  LedgerModule,
  FinanceModule,
  FrameActsModule,
  OrganisationsModule,
  SchemesModule,
  NotificationsModule,
  WorkflowModule,
  MessagesModule,
  ApplicationsModule,
  AssessmentModule,
  RuleTrialsModule,
  AwardsModule,
  DecisionsModule,
  DisbursementsModule,
  AccountingModule,
  ReportsModule,
  CompaniesModule,
];

/** Everything behind the HTTP interface. */
@Module({})
export class ApiModule {
  static with({ config, pages, clock, logger, demo }: ApiParts): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.forRoot(config, {
          applicationName: 'tilsagn api',
          ...(clock && { clock }),
          ...(logger && { logger }),
        }),
        AuditModule,
        AccessModule.with(new DemoSigns(demo)),
        AuthModule.with(authSettings(config)),
        EnhetsregisteretModule.with(new RegisterSettings(config.enhetsregisteretUrl)),
        HttpModule,
        HealthModule.with(pages),
        MetricsServerModule,
        ...AREAS,
      ],
      controllers: [ApiDescriptionController],
      providers: [ApiDescription],
    };
  }
}

function authSettings(config: Config): AuthSettings {
  const { oidcIssuer, oidcClientId, oidcClientSecret } = config;
  if (oidcIssuer === undefined || oidcClientSecret === undefined) {
    throw new StartupError('The settings will not do: OIDC_ISSUER and OIDC_CLIENT_SECRET are not set.');
  }
  return new AuthSettings(
    oidcIssuer,
    oidcClientId,
    oidcClientSecret,
    config.publicUrl,
    config.sessionIdleMinutes,
    config.sessionMaxMinutes,
    config.oidcAcrValues,
  );
}
