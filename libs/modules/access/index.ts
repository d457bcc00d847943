export { AccessModule } from './access.module';
export { PeopleModule } from './people.module';
export { RolesModule } from './roles.module';
export { type DemoLinks, DemoSigns } from './demo-links';
export { ChangeRole, type RoleToChange } from './use-cases/change-role';
export { RoleList, type RoleRow } from './persistence/role-list';
export { GrantRole, type RoleToGrant } from './use-cases/grant-role';
export { RevokeRole, type RoleToRevoke } from './use-cases/revoke-role';
