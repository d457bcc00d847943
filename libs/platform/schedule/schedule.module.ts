import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Scheduler } from './scheduler';

/** Runs the scheduled jobs of the modules beside it: in the worker's process, and in the demo's. */
@Module({ imports: [DiscoveryModule], providers: [Scheduler] })
export class ScheduleModule {}
