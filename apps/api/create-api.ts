import { join } from 'node:path';
import type { LoggerService, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DemoLinks } from '@tilsagn/modules/access';
import type { Clock } from '@tilsagn/platform/clock/clock';
import type { Config } from '@tilsagn/platform/config/config';
import { installationRoot } from '@tilsagn/platform/config/root';
import { ApiDescription } from '@tilsagn/platform/http/api-description';
import { equip, fastifyAdapter } from '@tilsagn/platform/http/server';
import { Logger } from '@tilsagn/platform/logging/logger';
import { ApiModule } from './api.module';

export interface ApiOptions {
  readonly config: Config;
  readonly clock?: Clock;
  /** The folder of the built web app; apps/web/dist where nothing is said. */
  readonly pages?: string;
  /** Where the demo shows its mails and moves its date. */
  readonly demo?: DemoLinks;
  readonly logger?: LoggerService | false;
  /** Further modules with routes: for tests. */
  readonly also?: readonly Type[];
}

const builtPages = (): string => join(installationRoot(), 'apps', 'web', 'dist');

/** The API as api, demo and tests run it, ready to listen. */
export async function createApi(options: ApiOptions): Promise<NestFastifyApplication> {
  const { config, also = [], pages = builtPages(), logger = new Logger(config.logLevel), ...rest } = options;
  const own = logger instanceof Logger ? { logger } : {};
  const root = ApiModule.with({ config, pages, ...own, ...rest });
  const app = await NestFactory.create<NestFastifyApplication>(
    { ...root, imports: [...(root.imports ?? []), ...also] },
    fastifyAdapter(config.trustProxy),
    { logger, abortOnError: false, bodyParser: false },
  );
  try {
    await equip(app, { secure: config.publicUrl.startsWith('https:'), pages });
    app.get(ApiDescription).describes(app);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  } catch (error) {
    // What cannot start holds no connection either.
    await app.close();
    throw error;
  }
  return app;
}
