import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from '@tilsagn/platform/auth/access.guard';
import { CsrfGuard } from '@tilsagn/platform/auth/csrf.guard';
import { SessionGuard } from '@tilsagn/platform/auth/session.guard';
import { RateLimitGuard } from '@tilsagn/platform/rate-limits/rate-limit.guard';
import { RateLimiter } from '@tilsagn/platform/rate-limits/rate-limiter';
import { CommandInterceptor } from './command.interceptor';
import { IdempotencyStore } from './idempotency-store';
import { KeySweeper } from './key-sweeper';
import { ProblemFilter } from './problem.filter';
import { validationPipe } from './validation';

/** What every handler of the API stands behind, in this order: who, how often, from where, may they, then one unit of work. */
@Module({
  imports: [DiscoveryModule],
  providers: [
    IdempotencyStore,
    KeySweeper,
    RateLimiter,
    { provide: APP_GUARD, useClass: SessionGuard },
    { provide: APP_GUARD, useClass: RateLimitGuard },
    { provide: APP_GUARD, useClass: CsrfGuard },
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_INTERCEPTOR, useClass: CommandInterceptor },
    { provide: APP_PIPE, useFactory: validationPipe },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
export class HttpModule {}
