import { Global, Module } from '@nestjs/common';
import { CommandLog } from '@tilsagn/platform/http/command-log';
import { Audit } from './audit';

@Global()
@Module({
  providers: [Audit, { provide: CommandLog, useExisting: Audit }],
  exports: [Audit, CommandLog],
})
export class AuditModule {}
