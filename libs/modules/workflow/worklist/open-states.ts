import { Injectable } from '@nestjs/common';
import type { WorkflowDefinition } from '@tilsagn/domain/workflow/definition';
import { Definitions } from '@tilsagn/modules/schemes';

const FRESH_MS = 60_000;

/** The states in which somebody still has to do something, over all published workflows of cases. */
@Injectable()
export class OpenStates {
  private known: { states: readonly string[]; until: number } | undefined;

  constructor(private readonly definitions: Definitions) {}

  async all(): Promise<readonly string[]> {
    const now = performance.now();
    if (this.known !== undefined && now < this.known.until) return this.known.states;
    const states = openStates(await this.definitions.allWorkflows());
    this.known = { states, until: now + FRESH_MS };
    return states;
  }
}

function openStates(workflows: readonly WorkflowDefinition[]): string[] {
  const open = workflows
    .filter(({ subject }) => subject === 'case')
    .flatMap(({ states, initial }) =>
      Object.entries(states).flatMap(([key, { final }]) => (final === true || key === initial ? [] : [key])),
    );
  return [...new Set(open)].sort();
}
