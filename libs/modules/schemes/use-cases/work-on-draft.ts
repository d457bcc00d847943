import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { draftRefused, type DraftAction } from '@tilsagn/domain/schemes/draft';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { Config } from '@tilsagn/platform/config/config';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { bodyAsKept } from '../drafting/body-as-kept';
import { DraftCheck, refusedFor } from '../drafting/check-draft';
import { WriteDefinition } from '../drafting/write-definition';
import { Calls } from '../persistence/calls';
import { Drafts, type Body, type Draft } from '../persistence/drafts';

export interface DraftStep {
  readonly id: string;
  readonly expectedVersion: number;
  readonly actor: Actor;
}

/** The steps of a draft from the first word to what is published, or to nothing. */
@Injectable()
export class WorkOnDraft {
  constructor(
    private readonly units: UnitOfWork,
    private readonly calls: Calls,
    private readonly drafts: Drafts,
    private readonly check: DraftCheck,
    private readonly write: WriteDefinition,
    private readonly config: Config,
  ) {}

  /** Keeps what was typed, right or wrong. Refused: not_found, stale_version, draft_not_in_state, definition_too_large. */
  save(step: DraftStep, typed: Body): Promise<Result<Draft>> {
    return this.step('save', step, async (draft) => {
      const body = bodyAsKept(typed);
      if (!body.ok) return body;
      const number = 'version' in draft.body ? { version: draft.body['version'] } : {};
      await this.drafts.save(draft.id, { ...body.value, ...number }, step.actor.sub);
      return ok(undefined);
    });
  }

  /** Throws the draft away; its row stays. Refused: not_found, stale_version, draft_not_in_state. */
  discard(step: DraftStep): Promise<Result<Draft>> {
    return this.step('discard', step, async ({ id }) => {
      await this.drafts.decide(id, 'discarded', step.actor.sub);
      return ok(undefined);
    });
  }

  /** Asks a second person to publish. Refused: not_found, stale_version, draft_not_in_state, definition_faulty. */
  propose(step: DraftStep): Promise<Result<Draft>> {
    return this.step('propose', step, async (draft) => {
      const faulty = await this.faulty(draft);
      if (faulty !== undefined) return faulty;
      await this.drafts.propose(draft.id, step.actor.sub);
      return ok(undefined);
    });
  }

  /** Sends it back to be worked on, and why. Refused: not_found, stale_version, draft_not_in_state. */
  sendBack(step: DraftStep, comment: string): Promise<Result<Draft>> {
    return this.step('return', step, async ({ id }) => {
      await this.drafts.sendBack(id, comment);
      return ok(undefined);
    });
  }

  /**
   * Publishes what was proposed, as it was proposed. Refused: not_found, stale_version, draft_not_in_state, same_person
   * (unless the county lets one person do it), definition_faulty, exists_with_different_content.
   */
  publish(step: DraftStep): Promise<Result<Draft>> {
    return this.step('publish', step, async (draft) => {
      const faulty = await this.faulty(draft);
      if (faulty !== undefined) return faulty;
      const { sub } = step.actor;
      const written = await this.write.run(draft, {
        preparedBy: draft.proposedBy ?? draft.changedBy,
        publishedBy: sub,
      });
      if (!written.ok) return written;
      this.units.afterCommit(() => this.calls.forget());
      await this.drafts.decide(draft.id, 'published', sub, written.value);
      return ok(undefined);
    });
  }

  private step(
    action: DraftAction,
    { id, expectedVersion, actor }: DraftStep,
    work: (draft: Draft) => Promise<Result<undefined>>,
  ): Promise<Result<Draft>> {
    return this.units.run(async () => {
      const draft = await this.drafts.lock(id);
      if (draft === undefined) return Refused.because('not_found');
      if (draft.version !== expectedVersion) return Refused.because('stale_version');
      const refused = draftRefused(action, draft, actor.sub, this.config.publicationPersons);
      if (refused !== undefined) return refused;
      const done = await work(draft);
      if (!done.ok) return done;
      const after = await this.drafts.read(id);
      return after === undefined ? Refused.because('not_found') : ok(after);
    });
  }

  private async faulty({ kind, key, body }: Draft): Promise<Refused | undefined> {
    return refusedFor(await this.check.faults(kind, key, body));
  }
}
