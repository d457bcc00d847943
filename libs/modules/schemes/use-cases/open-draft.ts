import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import type { DraftKind } from '@tilsagn/domain/schemes/draft';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { Clock } from '@tilsagn/platform/clock/clock';
import { newId } from '@tilsagn/platform/database/ids';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { bodyAsKept } from '../drafting/body-as-kept';
import { Calls, isPublished } from '../persistence/calls';
import { Drafts, type Body, type Draft } from '../persistence/drafts';
import { Versions } from '../persistence/versions';

export interface DraftToOpen {
  readonly kind: DraftKind;
  readonly key: string;
  /** What to begin from, where it is another than the key itself: a call that this one supersedes; of a scheme, a call. */
  readonly from?: string;
  /** What was uploaded, right or wrong. */
  readonly body?: Body;
  readonly actor: Actor;
}

/** Begins a new version of something: from what is published, or from a file. */
@Injectable()
export class OpenDraft {
  constructor(
    private readonly units: UnitOfWork,
    private readonly drafts: Drafts,
    private readonly versions: Versions,
    private readonly calls: Calls,
    private readonly clock: Clock,
  ) {}

  /**
   * Refused: not_found (nothing published to begin from, and no file), draft_exists, definition_too_large.
   */
  run(asked: DraftToOpen): Promise<Result<Draft>> {
    return this.units.run(async () => {
      const { kind, key, from, actor } = asked;
      const begun = asked.body === undefined ? await this.begin(asked) : asked.body;
      if (begun === undefined) return Refused.because('not_found');
      if (kind === 'scheme' && from !== undefined) {
        const beside = await this.besideScheme(key, from, actor);
        if (!beside.ok) return beside;
      }
      return this.open(kind, key, begun, actor);
    });
  }

  private async open(kind: DraftKind, key: string, begun: Body, actor: Actor): Promise<Result<Draft>> {
    const body = bodyAsKept(begun);
    if (!body.ok) return body;
    const id = newId();
    if (!(await this.drafts.add({ id, kind, key, body: body.value }, actor.sub)))
      return Refused.because('draft_exists');
    const draft = await this.drafts.read(id);
    return draft === undefined ? Refused.because('not_found') : ok(draft);
  }

  /** The rules, the form and the first call of a new scheme, begun from those of a published call; workflows are shared. */
  private async besideScheme(key: string, from: string, actor: Actor): Promise<Result<unknown>> {
    const call = await this.versions.body('call', from, 1);
    const rules = call && (await this.begin({ kind: 'rule-set', key, from: String(call['ruleSet']), actor }));
    const form = call && (await this.begin({ kind: 'form', key, from: String(call['form']), actor }));
    if (!call || !rules || !form) return Refused.because('not_found');
    const { supersedes: _, ...said } = call;
    const first = { ...said, key, schemeKey: key, ruleSet: key, form: key };
    const ruleSet = await this.open('rule-set', key, rules, actor);
    if (!ruleSet.ok) return ruleSet;
    const asked = await this.open('form', key, form, actor);
    return asked.ok ? this.open('call', key, first, actor) : asked;
  }

  private async begin({ kind, key, from = key }: DraftToOpen): Promise<Body | undefined> {
    if (kind === 'extension') {
      const call = await this.calls.find(key);
      return call === null ? undefined : { key, closesOn: call.closesOn ?? this.clock.today(), reason: '' };
    }
    if (kind === 'scheme') return this.scheme(key, from);
    const [newest] = await this.versions.of(kind, from);
    const body = newest && (await this.versions.body(kind, from, newest.version));
    if (body === undefined) return undefined;
    if (kind === 'call') return { ...body, key, ...(from !== key && { supersedes: from }) };
    return { ...body, key, version: key === from ? (newest?.version ?? 0) + 1 : 1 };
  }

  /** A new scheme is called what the scheme of the call is called, until somebody calls it otherwise. */
  private async scheme(key: string, from: string): Promise<Body | undefined> {
    if (key === from) return undefined;
    const call = await this.calls.find(from);
    return call === null || !isPublished(call) ? undefined : { key, name: call.schemeName };
  }
}
