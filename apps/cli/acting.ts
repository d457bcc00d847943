import { Global, type INestApplicationContext, Injectable, Module } from '@nestjs/common';
import type { Actor, Role } from '@tilsagn/domain/access/actor';
import { faultLine } from '@tilsagn/domain/imports/faults';
import { Refused, type Result } from '@tilsagn/domain/result';
import { RoleList } from '@tilsagn/modules/access';
import { ApplicationsModule } from '@tilsagn/modules/applications';
import { AssessmentModule } from '@tilsagn/modules/assessment';
import { AuditModule } from '@tilsagn/modules/audit';
import { DecisionsModule } from '@tilsagn/modules/decisions';
import { CompanyRegister } from '@tilsagn/modules/organisations';
import { ReportsModule } from '@tilsagn/modules/reports';
import type { CliContext } from './context';
import { fileArgument } from './imports';

/** No command that acts for a person looks companies up. */
@Injectable()
class UnaskedRegister extends CompanyRegister {
  find(): Promise<Result<never>> {
    return Promise.resolve(Refused.because('register_unavailable'));
  }

  subUnits(): Promise<Result<never>> {
    return this.find();
  }
}

@Global()
@Module({
  providers: [{ provide: CompanyRegister, useClass: UnaskedRegister }],
  exports: [CompanyRegister],
})
class UnaskedRegisterModule {}

/** Who has which role, and the areas whose handlers a published workflow names, for commands that take a case on. */
@Module({
  imports: [
    ApplicationsModule,
    AssessmentModule,
    AuditModule,
    DecisionsModule,
    ReportsModule,
    UnaskedRegisterModule,
  ],
  providers: [RoleList],
})
export class CommandActorModule {}

export interface NamedFile {
  readonly path: string;
  readonly file: Buffer;
}

/** As `fileArgument`, with the name the file has. */
export const fileOf = (path: string): NamedFile => ({ path, file: fileArgument(path) });

/**
 * The person a command acts for, in the one role it needs, so that no two-person rule is passed by at the command line.
 * Complains with `forbidden` and gives null where the person does not have the role today.
 */
export async function actingAs(
  application: INestApplicationContext,
  context: CliContext,
  sub: string,
  role: Role,
): Promise<Actor | null> {
  const rows = await application.get(RoleList, { strict: false }).read({ role, standing: 'current' });
  const held = rows.find((row) => row.sub === sub);
  if (held !== undefined) return { sub, name: held.name ?? sub, roles: [role], parties: [] };
  context.complain('forbidden');
  return null;
}

/** A line for each reason; the exit code of a refusal. */
export function refused(context: CliContext, { reasons }: Refused): number {
  reasons.map(faultLine).forEach(context.complain);
  return 1;
}
