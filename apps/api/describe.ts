import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { loadConfig } from '@tilsagn/platform/config/config';
import { describeApi } from '@tilsagn/platform/http/api-description';
import { fastifyAdapter } from '@tilsagn/platform/http/server';
import { ApiModule } from './api.module';

/** Settings that nothing is ever asked of: a preview opens no connection. */
const NOWHERE = {
  DATABASE_URL: 'postgres://nowhere.invalid/none',
  OIDC_ISSUER: 'https://nowhere.invalid',
  OIDC_CLIENT_SECRET: 'none',
};

/** The API's description, made from its decorators alone: needs no database and starts nothing. */
export async function describeStandingStill(): Promise<OpenAPIObject> {
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.with({ config: loadConfig(NOWHERE), pages: '' }),
    fastifyAdapter(),
    { preview: true, logger: false, abortOnError: false },
  );
  const document = describeApi(app);
  await app.close();
  return document;
}

/** The text of docs/openapi.json: two blanks, members in the order in which they came, a line end. */
export const textOf = (document: OpenAPIObject): string => `${JSON.stringify(document, null, 2)}\n`;
