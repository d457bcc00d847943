export { EnhetsregisteretModule } from './enhetsregisteret.module';
export { RegisterSettings } from './register-client';
