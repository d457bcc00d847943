export { AccessModule } from './access.module';
export { DemoLinks } from './demo-links';
export { GrantRole } from './use-cases/grant-role';
export { RevokeRole } from './use-cases/revoke-role';
