import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Logger } from './logger';

/** The process's one logger as the provider `Logger`. */
@Global()
@Module({})
export class LoggingModule {
  static forRoot(logger: Logger): DynamicModule {
    return { module: LoggingModule, providers: [{ provide: Logger, useValue: logger }], exports: [Logger] };
  }
}
