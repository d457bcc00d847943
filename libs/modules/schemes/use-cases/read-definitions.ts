import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { callStatus } from '@tilsagn/domain/schemes/call-window';
import type { DraftKind } from '@tilsagn/domain/schemes/draft';
import { definitionChanges } from '@tilsagn/domain/schemes/rule-set-diff';
import { Clock } from '@tilsagn/platform/clock/clock';
import { Config } from '@tilsagn/platform/config/config';
import { said } from '@tilsagn/platform/i18n/request-language';
import { DraftCheck } from '../drafting/check-draft';
import type { DefinitionDto, DifferenceDto, SchemesDto } from '../http/definition.dto';
import { draftDto, draftSummaryDto, type DefinitionDraftDto } from '../http/draft.dto';
import { Calls, type PublishedCall } from '../persistence/calls';
import { Drafts, type Body, type Draft } from '../persistence/drafts';
import { Versions } from '../persistence/versions';

const asJson = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

const differences = (before: object, after: object): DifferenceDto[] =>
  definitionChanges(before, after).map((change) => ({
    place: change.place,
    what: change.what,
    before: asJson(change.before),
    after: asJson(change.after),
  }));

/** What an administrator reads: what is published, what is worked on, and how they differ. */
@Injectable()
export class ReadDefinitions {
  constructor(
    private readonly calls: Calls,
    private readonly drafts: Drafts,
    private readonly versions: Versions,
    private readonly check: DraftCheck,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async schemes(): Promise<SchemesDto> {
    const calls = [
      ...(await this.calls.all()),
      ...(await this.calls.all('direct_award')),
      ...(await this.calls.all('contract_list')),
    ];
    const schemes = await this.versions.schemes();
    return {
      schemes: schemes.map(({ key, name }) => ({
        key,
        name: said(name),
        calls: calls.filter(({ schemeKey }) => schemeKey === key).map((call) => this.callDto(call)),
      })),
      definitions: await this.versions.list(),
      drafts: (await this.drafts.open()).map(draftSummaryDto),
    };
  }

  /** Refused: not_found, where nothing of the name is published or worked on. */
  async one(kind: DraftKind, key: string): Promise<Result<DefinitionDto>> {
    const versions = await this.versions.of(kind, key);
    const draft = await this.drafts.openOf(kind, key);
    if (versions.length === 0 && draft === undefined) return Refused.because('not_found');
    return ok({ kind, key, versions, draft: draft === undefined ? null : draftSummaryDto(draft) });
  }

  /** Refused: not_found. */
  async version(kind: DraftKind, key: string, version: number): Promise<Result<Body>> {
    const body = await this.versions.body(kind, key, version);
    return body === undefined ? Refused.because('not_found') : ok(body);
  }

  /** Refused: not_found. */
  async between(kind: DraftKind, key: string, from: number, to: number): Promise<Result<DifferenceDto[]>> {
    const before = await this.versions.body(kind, key, from);
    const after = await this.versions.body(kind, key, to);
    return before === undefined || after === undefined
      ? Refused.because('not_found')
      : ok(differences(before, after));
  }

  /** Refused: not_found. */
  async draft(id: string, actor: Actor): Promise<Result<DefinitionDraftDto>> {
    const draft = await this.drafts.read(id);
    return draft === undefined ? Refused.because('not_found') : ok(await this.shown(draft, actor));
  }

  /** A draft with its faults and what the reader may do with it. */
  async shown(draft: Draft, actor: Actor): Promise<DefinitionDraftDto> {
    const open = draft.state === 'draft' || draft.state === 'proposed';
    const faults = open ? await this.check.faults(draft.kind, draft.key, draft.body) : [];
    return draftDto(draft, faults, actor, this.config.publicationPersons);
  }

  /** What a draft says otherwise than what is published; of a call, than the one it supersedes. Refused: not_found. */
  async ofDraft(id: string): Promise<Result<DifferenceDto[]>> {
    const draft = await this.drafts.read(id);
    if (draft === undefined) return Refused.because('not_found');
    const { kind, key, body } = draft;
    const superseded = typeof body['supersedes'] === 'string' ? body['supersedes'] : key;
    const before = kind === 'call' ? superseded : key;
    const [newest] = await this.versions.of(kind, before);
    const published = newest && (await this.versions.body(kind, before, newest.version));
    return ok(differences(published ?? {}, body));
  }

  private callDto(call: PublishedCall): SchemesDto['schemes'][number]['calls'][number] {
    return {
      key: call.key,
      name: said(call.name),
      status: callStatus(call, this.clock.today()),
      opensOn: call.opensOn,
      closesOn: call.closesOn,
      supersededBy: call.supersededBy,
    };
  }
}
