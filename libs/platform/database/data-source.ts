import type { DataSourceOptions, MixedList, EntitySchema } from 'typeorm';
import { PreparingClient } from './preparing-client';
import { withOurOptions } from './session-options';
import { typeParsers } from './type-parsers';

export type Entities = MixedList<(new () => object) | EntitySchema>;

export interface ConnectionSettings {
  /** postgres://… of the application's log-in. */
  readonly url: string;
  readonly entities?: Entities;
  readonly applicationName?: string;
  /** At most so many connections: more make a hot row slower, not faster. */
  readonly poolSize?: number;
}

export const LOCK_TIMEOUT_MS = 2_000;
export const STATEMENT_TIMEOUT_MS = 30_000;

/** What TypeORM needs to open the application's pool; nothing is ever synchronised or created by it. */
export function dataSourceOptions(settings: ConnectionSettings): DataSourceOptions {
  const { url, options } = withOurOptions(settings.url);
  return {
    type: 'postgres',
    url,
    entities: settings.entities ?? [],
    synchronize: false,
    installExtensions: false,
    logging: false,
    poolSize: settings.poolSize ?? 10,
    applicationName: settings.applicationName ?? 'tilsagn',
    extra: {
      Client: PreparingClient,
      types: typeParsers,
      options,
      lock_timeout: LOCK_TIMEOUT_MS,
      statement_timeout: STATEMENT_TIMEOUT_MS,
      idle_in_transaction_session_timeout: 60_000,
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
    },
  };
}
