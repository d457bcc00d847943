import { Module, type DynamicModule } from '@nestjs/common';
import { AuthController } from './auth.controller';
import { FrontchannelLogoutController } from './frontchannel-logout.controller';
import { LoginAttempts } from './login-attempts';
import { Oidc } from './oidc';
import { SessionStore } from './session-store';
import { AuthSettings } from './settings';

/** Log-in and sessions. Needs a global provider of `People`. */
@Module({})
export class AuthModule {
  static with(settings: AuthSettings): DynamicModule {
    return {
      module: AuthModule,
      global: true,
      controllers: [AuthController, FrontchannelLogoutController],
      providers: [{ provide: AuthSettings, useValue: settings }, LoginAttempts, Oidc, SessionStore],
      exports: [AuthSettings, SessionStore],
    };
  }
}
