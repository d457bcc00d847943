import { Module, type DynamicModule } from '@nestjs/common';
import { CompanyRegister } from '@tilsagn/modules/organisations';
import { Enhetsregisteret } from './enhetsregisteret';
import { RegisterCache } from './register-cache';
import { RegisterClient, RegisterSettings } from './register-client';

/** Enhetsregisteret as the company register of the installation. */
@Module({})
export class EnhetsregisteretModule {
  static with(settings: RegisterSettings): DynamicModule {
    return {
      module: EnhetsregisteretModule,
      global: true,
      providers: [
        { provide: RegisterSettings, useValue: settings },
        RegisterCache,
        RegisterClient,
        { provide: CompanyRegister, useClass: Enhetsregisteret },
      ],
      exports: [CompanyRegister],
    };
  }
}
