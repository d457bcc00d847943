export { Audit } from './audit';
export { AuditModule } from './audit.module';
