import type { INestApplication } from '@nestjs/common';
import { Controller, Get, Injectable } from '@nestjs/common';
import { ApiOkResponse, ApiTags, DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { Operation } from '@tilsagn/platform/auth/operation';

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

/** Describes a standing application; the same document is served, committed and compared in the tests. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const frame = new DocumentBuilder()
    .setTitle('Tilsagn')
    .setDescription('Case management for the grant schemes of a county.')
    .setVersion('1')
    .addCookieAuth('sid')
    .build();
  return SwaggerModule.createDocument(app, frame, { operationIdFactory: (_, method) => method });
}
