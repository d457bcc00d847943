import type { INestApplication } from '@nestjs/common';
import { Controller, Get, Injectable } from '@nestjs/common';
import { ApiOkResponse, ApiTags, DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { Operation } from '@tilsagn/platform/auth/operation';
import { routesOf, type Route } from './routes';

/** Holds the API's description once the application stands. */
@Injectable()
export class ApiDescription {
  document: OpenAPIObject | undefined;
}

@ApiTags('api')
@Controller('api/openapi.json')
export class ApiDescriptionController {
  constructor(private readonly description: ApiDescription) {}

  /** This API as an OpenAPI document. */
  @Get()
  @Operation('api.description', { summary: 'This API as an OpenAPI document' })
  @ApiOkResponse({ schema: { type: 'object' } })
  read(): OpenAPIObject | undefined {
    return this.description.document;
  }
}

/** Describes an application; the same document is served, committed and compared in the tests. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const frame = new DocumentBuilder()
    .setTitle('Tilsagn')
    .setDescription('Case management for the grant schemes of a county.')
    .setVersion('1')
    .addCookieAuth('sid')
    .build();
  const document = SwaggerModule.createDocument(app, frame, { operationIdFactory: (_, method) => method });
  for (const route of routesOf(app)) addHeaders(document, route);
  return document;
}

const KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description:
    'New for each attempt at a change; a repetition with the same key has one effect and the same answer.',
  schema: { type: 'string', minLength: 8, maxLength: 100 },
} as const;

/** The headers that the guards ask of every route of a kind, so that no controller has to name them. */
function addHeaders(document: OpenAPIObject, { path, needsKey }: Route): void {
  const operation = document.paths[path.replaceAll(/:(\w+)/g, '{$1}')]?.post;
  if (needsKey && operation !== undefined) operation.parameters = [...(operation.parameters ?? []), KEY];
}
