import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenAPIObject } from '@nestjs/swagger';
import { installationRoot } from '@tilsagn/platform/config/root';
import { routesOf } from '@tilsagn/platform/http/routes';
import { describeStandingStill, textOf } from '../../../apps/api/describe';
import { startApi, type TestApi } from '../../support/api';
import { useDatabase } from '../../support/database';

describe('the description of the API', () => {
  const database = useDatabase();
  let api: TestApi;
  let served: OpenAPIObject;
  beforeAll(async () => {
    api = await startApi(database);
    served = (await api.stranger.get<OpenAPIObject>('/api/openapi.json')).body;
  });
  afterAll(() => api.close());

  it('is the same served, made without a database, and committed (npm run openapi writes it)', async () => {
    const made = textOf(await describeStandingStill());
    expect(textOf(served)).toBe(made);
    expect(readFileSync(join(installationRoot(), 'docs', 'openapi.json'), 'utf8')).toBe(made);
  });

  it('has every route, each with a summary and a name of its own', () => {
    const operations = Object.values(served.paths).flatMap((path) =>
      Object.values(path as Record<string, { operationId?: string; summary?: string }>),
    );
    expect(operations.map(({ operationId }) => operationId).toSorted()).toEqual(
      routesOf(api.app)
        .map(({ operation }) => operation)
        .toSorted(),
    );
    expect(operations.filter(({ summary }) => !summary)).toEqual([]);
  });

  it('says which headers a change needs', () => {
    const changes = routesOf(api.app).filter(({ needsKey }) => needsKey);
    for (const { path } of changes) {
      const operation = served.paths[path.replaceAll(/:(\w+)/g, '{$1}')]?.post;
      const headers = (operation?.parameters ?? []).map((parameter) =>
        'name' in parameter ? parameter.name : '',
      );
      expect([path, headers.includes('Idempotency-Key')]).toEqual([path, true]);
    }
  });
});
