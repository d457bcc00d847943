import { Module, type DynamicModule } from '@nestjs/common';
import { People } from '@tilsagn/platform/auth/people';
import { DemoSigns } from './demo-links';
import { MeController } from './http/me.controller';
import { PeopleInDatabase } from './persistence/people-in-database';
import { ChooseLanguage } from './use-cases/choose-language';
import { GrantRole } from './use-cases/grant-role';
import { RevokeRole } from './use-cases/revoke-role';

/** People and their roles. Global, since the log-in asks it who may do what on every request. */
@Module({})
export class AccessModule {
  static with(demo: DemoSigns = new DemoSigns()): DynamicModule {
    return {
      module: AccessModule,
      global: true,
      controllers: [MeController],
      providers: [
        { provide: DemoSigns, useValue: demo },
        { provide: People, useClass: PeopleInDatabase },
        ChooseLanguage,
        GrantRole,
        RevokeRole,
      ],
      exports: [People, GrantRole, RevokeRole],
    };
  }
}
