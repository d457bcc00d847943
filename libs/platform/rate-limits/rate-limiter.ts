import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { Config } from '@tilsagn/platform/config/config';
import { PACES, type Pace } from './paces';

export const WINDOW_SECONDS = 60;
/** Longer than Redis takes, shorter than anybody waits for it. */
const ANSWER_WITHIN_MS = 250;

export interface Taken {
  readonly allowed: boolean;
  readonly limit: number;
  readonly left: number;
  /** Until the count begins anew. */
  readonly seconds: number;
}

type Limiter = RateLimiterMemory | RateLimiterRedis;

/**
 * Counts requests in windows of a minute: in Redis where there is one, so that all copies of the api count together.
 * While Redis does not answer each process counts by itself: nothing is let through uncounted, and nobody is shut out.
 */
@Injectable()
export class RateLimiter implements OnModuleDestroy {
  private readonly logger = new Logger('rate limits');
  private readonly redis: Redis | undefined;
  private readonly limiters: ReadonlyMap<Pace, Limiter>;

  constructor({ redisUrl, rateLimits }: Config) {
    this.redis = redisUrl === undefined || rateLimits === undefined ? undefined : this.connect(redisUrl);
    const limited = rateLimits === undefined ? [] : PACES;
    this.limiters = new Map(limited.map((pace) => [pace, this.limiter(pace, rateLimits?.[pace] ?? 0)]));
  }

  /** Counts one request; nothing where limits are off. */
  async take(pace: Pace, key: string): Promise<Taken | undefined> {
    const limiter = this.limiters.get(pace);
    if (limiter === undefined) return undefined;
    const { points: limit } = limiter;
    try {
      return taken(limit, true, await limiter.consume(key));
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return taken(limit, false, refused);
      throw refused;
    }
  }

  onModuleDestroy(): void {
    this.redis?.disconnect();
  }

  private connect(url: string): Redis {
    const redis = new Redis(url, {
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      commandTimeout: ANSWER_WITHIN_MS,
      retryStrategy: (tries) => Math.min(tries * 100, 2_000),
    });
    let answered = true;
    redis.on('ready', () => (answered = true));
    redis.on('error', (error: Error) => {
      if (answered) this.logger.warn('Redis does not answer; this process counts by itself', error);
      answered = false;
    });
    return redis;
  }

  private limiter(pace: Pace, points: number): Limiter {
    const counting = { keyPrefix: `tilsagn-rate-${pace}`, points, duration: WINDOW_SECONDS };
    const alone = new RateLimiterMemory(counting);
    if (this.redis === undefined) return alone;
    return new RateLimiterRedis({
      ...counting,
      storeClient: this.redis,
      rejectIfRedisNotReady: true,
      insuranceLimiter: alone,
    });
  }
}

const taken = (
  limit: number,
  allowed: boolean,
  { remainingPoints, msBeforeNext }: RateLimiterRes,
): Taken => ({
  allowed,
  limit,
  left: Math.max(remainingPoints, 0),
  seconds: Math.max(Math.ceil(msBeforeNext / 1_000), 1),
});
