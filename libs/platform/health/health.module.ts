import { Module, type DynamicModule } from '@nestjs/common';
import { HealthController } from './health.controller';
import { PagesFolder, Readiness } from './readiness';

@Module({})
export class HealthModule {
  static with(pages: string): DynamicModule {
    return {
      module: HealthModule,
      controllers: [HealthController],
      providers: [{ provide: PagesFolder, useValue: new PagesFolder(pages) }, Readiness],
    };
  }
}
