import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { namesUsed, type WorkflowDefinition } from '@tilsagn/domain/workflow/definition';
import { Definitions } from '@tilsagn/modules/schemes';
import { StartupError } from '@tilsagn/platform/config/startup-error';
import { WorkflowHandlers } from './handlers';

/** A process that cannot carry out a published workflow does not start (design.md section 2). */
@Injectable()
export class WorkflowBootCheck implements OnApplicationBootstrap {
  constructor(
    private readonly definitions: Definitions,
    private readonly handlers: WorkflowHandlers,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const missing = (await this.definitions.allWorkflows()).flatMap((definition) =>
      this.missingIn(definition),
    );
    if (missing.length > 0) {
      throw new StartupError(
        `Published workflows use names that nothing answers for: ${missing.join('; ')}.`,
      );
    }
  }

  private missingIn(definition: WorkflowDefinition): string[] {
    const { guards, effects } = namesUsed(definition);
    const named = `${definition.key} v${definition.version}`;
    return [
      ...guards.filter((name) => !this.handlers.knowsGuard(name)).map((name) => `guard ${name} (${named})`),
      ...effects
        .filter((name) => !this.handlers.knowsEffect(name))
        .map((name) => `effect ${name} (${named})`),
    ];
  }
}
