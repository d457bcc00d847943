import { Module } from '@nestjs/common';
import { Calls } from './persistence/calls';
import { Definitions } from './persistence/definitions';

@Module({
  providers: [Calls, Definitions],
  exports: [Calls, Definitions],
})
export class SchemesModule {}
