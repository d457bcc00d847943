import { Module, type DynamicModule } from '@nestjs/common';
import { DemoSigns } from './demo-links';
import { MeController } from './http/me.controller';
import { PeopleController } from './http/people.controller';
import { RolesController } from './http/roles.controller';
import { SessionsController } from './http/sessions.controller';
import { PeopleModule } from './people.module';
import { OwnSessions } from './persistence/own-sessions';
import { RolesModule } from './roles.module';
import { ChooseLanguage } from './use-cases/choose-language';
import { EndSession } from './use-cases/end-session';

/** People and their roles. Global, since the log-in asks it who may do what on every request. */
@Module({})
export class AccessModule {
  static with(demo: DemoSigns = new DemoSigns()): DynamicModule {
    return {
      module: AccessModule,
      global: true,
      imports: [PeopleModule, RolesModule],
      controllers: [MeController, PeopleController, RolesController, SessionsController],
      providers: [{ provide: DemoSigns, useValue: demo }, ChooseLanguage, EndSession, OwnSessions],
      exports: [PeopleModule, RolesModule],
    };
  }
}
