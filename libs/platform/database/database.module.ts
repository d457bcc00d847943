import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { type ConnectionSettings, dataSourceOptions } from './data-source';
import { Db } from './db';
import { UnitOfWork } from './unit-of-work';

/** The application's pool with `Db` and `UnitOfWork`, for every module. */
@Global()
@Module({})
export class DatabaseModule {
  static forRoot(settings: ConnectionSettings): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRoot({
          ...dataSourceOptions(settings),
          autoLoadEntities: true,
          retryAttempts: 3,
          retryDelay: 1_000,
        }),
      ],
      providers: [Db, UnitOfWork],
      exports: [Db, UnitOfWork, TypeOrmModule],
    };
  }
}
