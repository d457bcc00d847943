import { Injectable, Module } from '@nestjs/common';
import type { Reason } from '@tilsagn/domain/result';
import { namesUsed } from '@tilsagn/domain/workflow/definition';
import { PublishCall } from '@tilsagn/modules/schemes';
import { WorkflowGuard, type WorkflowGuardHandler } from '@tilsagn/modules/workflow';
import { WorkflowHandlers } from '@tilsagn/modules/workflow/handlers/handlers';
import { templateOf, type Audience } from '@tilsagn/modules/workflow/notify/templates';
import { useDatabase } from '../../support/database';
import { callToPublish, must, openWorld } from '../../support/world';

@Injectable()
@WorkflowGuard('call_open')
class SecondCallOpen implements WorkflowGuardHandler {
  check(): Promise<Reason | null> {
    return Promise.resolve(null);
  }
}

@Module({ providers: [SecondCallOpen] })
class SecondAnswer {}

const { workflow, paymentWorkflow } = callToPublish('bio1-2021');

describe('a process that could not carry out a workflow', () => {
  const database = useDatabase();

  it('does not start with two handlers of one name', async () => {
    await expect(openWorld(database, { also: [SecondAnswer] })).rejects.toThrow(
      'Two providers answer for the workflow guard call_open.',
    );
  });

  it('does not start with a published name that nothing answers for', async () => {
    const world = await openWorld(database);
    const [first, ...others] = workflow.transitions;
    const transitions = [
      { ...first, guards: ['moon_is_full'], effects: ['howl'] },
      ...others,
    ] as typeof workflow.transitions;
    const call = {
      ...callToPublish('bio1-2021'),
      key: 'werewolves',
      workflow: { ...workflow, key: 'howling', transitions },
    };
    must(await world.get(PublishCall).run(call));
    await world.close();
    await expect(openWorld(database)).rejects.toThrow(
      'nothing answers for: guard moon_is_full (howling v1); effect howl (howling v1)',
    );
  });
});

describe("the demo's workflows", () => {
  const database = useDatabase();

  it('name nothing that has no handler', async () => {
    const world = await openWorld(database);
    const handlers = world.get(WorkflowHandlers);
    for (const definition of [workflow, paymentWorkflow]) {
      const { guards, effects } = namesUsed(definition);
      expect(guards.filter((name) => !handlers.knowsGuard(name))).toEqual([]);
      expect(effects.filter((name) => !handlers.knowsEffect(name))).toEqual([]);
    }
    await world.close();
  });

  it('tell nobody anything that has no words', () => {
    const told = [workflow, paymentWorkflow].flatMap(({ subject, transitions }) =>
      transitions.flatMap(({ action, to, effects = [] }) =>
        effects
          .filter((name) => name.startsWith('notify_'))
          .map((name) => [name.slice('notify_'.length) as Audience, action, subject, to] as const),
      ),
    );
    expect(told.length).toBeGreaterThan(20);
    for (const [audience, action, subject, to] of told) {
      expect(templateOf(audience, action, subject, to === 'under_recovery')).toEqual(expect.any(String));
    }
  });
});
