import { Module } from '@nestjs/common';
import { CallsController } from './http/calls.controller';
import { Calls } from './persistence/calls';
import { Definitions } from './persistence/definitions';
import { Publications } from './persistence/publications';
import { PublishCall } from './use-cases/publish-call';
import { ReadCalls } from './use-cases/read-calls';

@Module({
  controllers: [CallsController],
  providers: [Calls, Definitions, Publications, PublishCall, ReadCalls],
  exports: [Calls, Definitions, PublishCall],
})
export class SchemesModule {}
