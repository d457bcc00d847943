import { Module, type DynamicModule } from '@nestjs/common';
import { People } from '@tilsagn/platform/auth/people';
import { DemoSigns } from './demo-links';
import { MeController } from './http/me.controller';
import { PeopleController } from './http/people.controller';
import { RolesController } from './http/roles.controller';
import { KnownPeople } from './persistence/known-people';
import { PeopleInDatabase } from './persistence/people-in-database';
import { RoleChanges } from './persistence/role-changes';
import { RoleList } from './persistence/role-list';
import { StaffRoles } from './persistence/staff-roles';
import { ChangeRole } from './use-cases/change-role';
import { ChooseLanguage } from './use-cases/choose-language';
import { GrantRole } from './use-cases/grant-role';
import { RevokeRole } from './use-cases/revoke-role';
import { RoleRules } from './use-cases/role-rules';

/** People and their roles. Global, since the log-in asks it who may do what on every request. */
@Module({})
export class AccessModule {
  static with(demo: DemoSigns = new DemoSigns()): DynamicModule {
    return {
      module: AccessModule,
      global: true,
      controllers: [MeController, PeopleController, RolesController],
      providers: [
        { provide: DemoSigns, useValue: demo },
        { provide: People, useClass: PeopleInDatabase },
        ChooseLanguage,
        ChangeRole,
        GrantRole,
        KnownPeople,
        RevokeRole,
        RoleChanges,
        RoleList,
        RoleRules,
        StaffRoles,
      ],
      exports: [People, ChangeRole, GrantRole, RevokeRole, RoleList],
    };
  }
}
