import type { INestApplication } from '@nestjs/common';
import { Controller, Get, Injectable } from '@nestjs/common';
import { ApiOkResponse, ApiTags, DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { Operation } from '@tilsagn/platform/auth/operation';
import { describeLimits } from './describe-limits';
import { describeProblems } from './describe-problems';
import { KEY_SHAPE } from './idempotency-key';
import { routesOf, type Route } from './routes';
import { TAG } from './version';

/** Describes the application that stands when somebody first asks: making it is half the work of a start. */
@Injectable()
export class ApiDescription {
  private made: OpenAPIObject | undefined;
  private app: INestApplication | undefined;

  describes(app: INestApplication): void {
    this.app = app;
  }

  get document(): OpenAPIObject | undefined {
    if (this.made === undefined && this.app !== undefined) this.made = describeApi(this.app);
    return this.made;
  }
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
    .setDescription(
      'Case management for the grant schemes of a county. An address that is described here, asked by another ' +
        'method, answers 405 with the problem `method_not_allowed` and the methods it takes in `Allow`; any other ' +
        'address under /api answers 404 with `unknown_path`, logged in or not.',
    )
    .setVersion('1')
    .addCookieAuth('sid')
    .build();
  const document = SwaggerModule.createDocument(app, frame, { operationIdFactory: (_, method) => method });
  for (const route of routesOf(app)) completed(document, route);
  return document;
}

const KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description:
    'New for each attempt at a change; a repetition with the same key has one effect and the same answer.',
  schema: { type: 'string', minLength: 8, maxLength: 100, pattern: KEY_SHAPE.source },
  example: '0190b3a2-6d1c-7c55-9f6e-3a1f0c2b7d10',
} as const;

const ETAG = {
  ETag: { description: 'The version now, for If-Match.', schema: { type: 'string', pattern: TAG.source } },
} as const;

/** What the guards ask of every route of a kind, so that no controller has to say it. */
function completed(document: OpenAPIObject, route: Route): void {
  const path = document.paths[route.path.replaceAll(/:(\w+)/g, '{$1}')];
  const operation = path?.[route.method.toLowerCase() as 'get'];
  if (operation === undefined) return;
  if (route.needsKey) operation.parameters = [...(operation.parameters ?? []), KEY];
  for (const answer of Object.values(operation.responses)) {
    if (route.versioned && answer !== undefined && 'description' in answer) answer.headers = ETAG;
  }
  describeLimits(document, route, operation);
  describeProblems(document, route, operation);
}
