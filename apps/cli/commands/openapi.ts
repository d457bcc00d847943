import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installationRoot } from '@tilsagn/platform/config/root';
import type { Command } from 'commander';
import { describeStandingStill, textOf } from '../../api/describe';
import type { CliContext } from '../context';

/** `openapi write`: docs/openapi.json anew, from the decorators of the controllers. */
export function register(program: Command, context: CliContext): void {
  program
    .command('openapi')
    .description('the description of the API')
    .command('write')
    .description('write docs/openapi.json anew from the code')
    .action(async () => {
      const file = join(installationRoot(), 'docs', 'openapi.json');
      const document = await describeStandingStill();
      writeFileSync(file, textOf(document));
      context.complain(`${Object.keys(document.paths).length} paths written to docs/openapi.json`);
    });
}
