import { Module } from '@nestjs/common';
import { PeopleModule } from './people.module';
import { KnownPeople } from './persistence/known-people';
import { RoleChanges } from './persistence/role-changes';
import { RoleList } from './persistence/role-list';
import { ChangeRole } from './use-cases/change-role';
import { GrantRole } from './use-cases/grant-role';
import { RevokeRole } from './use-cases/revoke-role';
import { RoleRules } from './use-cases/role-rules';

/** Who has which role and how that is changed, also for commands, which nobody logs in to. */
@Module({
  imports: [PeopleModule],
  providers: [ChangeRole, GrantRole, KnownPeople, RevokeRole, RoleChanges, RoleList, RoleRules],
  exports: [ChangeRole, GrantRole, RevokeRole, RoleList],
})
export class RolesModule {}
