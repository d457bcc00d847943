import { Module, type Type } from '@nestjs/common';
import { AidModule } from '@tilsagn/modules/aid';
import { AuditModule } from '@tilsagn/modules/audit';
import { ApplicationsModule } from '@tilsagn/modules/applications';
import { AssessmentModule } from '@tilsagn/modules/assessment';
import { AwardsModule } from '@tilsagn/modules/awards';
import { DecisionsModule } from '@tilsagn/modules/decisions';
import { DisbursementsModule } from '@tilsagn/modules/disbursements';
import { EnhetsregisteretModule, RegisterSettings } from '@tilsagn/modules/integrations/enhetsregisteret';
import { HistoricalCasesModule } from '@tilsagn/modules/integrations/historical-cases';
import { FinanceModule, LedgerModule } from '@tilsagn/modules/ledger';
import { ReportsModule } from '@tilsagn/modules/reports';
import { SchemesModule } from '@tilsagn/modules/schemes';
import { WorkflowModule } from '@tilsagn/modules/workflow';

/** All that the demo's data go through. The company register and the audit trail come from the process. */
@Module({
  imports: [
    AidModule,
    ApplicationsModule,
    AssessmentModule,
    AwardsModule,
    DecisionsModule,
    DisbursementsModule,
    FinanceModule,
    HistoricalCasesModule,
    LedgerModule,
    ReportsModule,
    SchemesModule,
    WorkflowModule,
  ],
})
export class SeedModule {}

/** The same with what a process around it gives otherwise, the company register at an address among it: for a command. */
export function seedModuleWith(registerUrl: string): Type {
  @Module({
    imports: [AuditModule, EnhetsregisteretModule.with(new RegisterSettings(registerUrl)), SeedModule],
  })
  class SeedCommandModule {}
  return SeedCommandModule;
}
