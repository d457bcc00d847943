import type { PostgresPoolConfig, RedisOptions } from 'bullmq';
import { QUEUE_SCHEMA } from './queue-schema';

/**
 * Adding must fail rather than hang while Redis is away: nothing is queued in the client, one retry per command,
 * two seconds each. The relay keeps its rows and comes back.
 */
export const redisForAdding = (url: string): RedisOptions => ({
  ...base(url),
  enableOfflineQueue: false,
  maxRetriesPerRequest: 1,
  connectTimeout: 2_000,
  commandTimeout: 2_000,
});

/** A worker waits for Redis as long as it takes. */
export const redisForWorking = (url: string): RedisOptions => ({ ...base(url), maxRetriesPerRequest: null });

const base = (url: string): RedisOptions => ({
  url,
  keepAlive: 5_000,
  retryStrategy: (times: number) => Math.min(times * 200, 2_000),
});

export const postgresForQueues = (url: string, max: number): PostgresPoolConfig => ({
  connectionString: url,
  schema: QUEUE_SCHEMA,
  max,
  application_name: 'tilsagn queue',
});
