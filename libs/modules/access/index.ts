export { AccessModule } from './access.module';
export { type DemoLinks, DemoSigns } from './demo-links';
export { GrantRole } from './use-cases/grant-role';
export { RevokeRole } from './use-cases/revoke-role';
