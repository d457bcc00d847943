import { Module, type DynamicModule } from '@nestjs/common';
import { DemoSigns } from './demo-links';
import { MeController } from './http/me.controller';
import { PeopleController } from './http/people.controller';
import { RolesController } from './http/roles.controller';
import { SessionsController } from './http/sessions.controller';
import { PeopleModule } from './people.module';
import { KnownPeople } from './persistence/known-people';
import { OwnSessions } from './persistence/own-sessions';
import { RoleChanges } from './persistence/role-changes';
import { RoleList } from './persistence/role-list';
import { ChangeRole } from './use-cases/change-role';
import { ChooseLanguage } from './use-cases/choose-language';
import { EndSession } from './use-cases/end-session';
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
      imports: [PeopleModule],
      controllers: [MeController, PeopleController, RolesController, SessionsController],
      providers: [
        { provide: DemoSigns, useValue: demo },
        ChooseLanguage,
        ChangeRole,
        EndSession,
        GrantRole,
        KnownPeople,
        OwnSessions,
        RevokeRole,
        RoleChanges,
        RoleList,
        RoleRules,
      ],
      exports: [PeopleModule, ChangeRole, GrantRole, RevokeRole, RoleList],
    };
  }
}
