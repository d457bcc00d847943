import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import type { Result } from '@tilsagn/domain/result';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { answer } from '@tilsagn/platform/http/answer';
import { ObjectId } from '@tilsagn/platform/http/object-id.pipe';
import { ExpectedVersion, NeedsVersion, Versioned } from '@tilsagn/platform/http/version';
import type { Draft } from '../persistence/drafts';
import { OpenDraft } from '../use-cases/open-draft';
import { PreviewDraft } from '../use-cases/preview-draft';
import { ReadDefinitions } from '../use-cases/read-definitions';
import { WorkOnDraft } from '../use-cases/work-on-draft';
import { DifferenceDto, PreviewDto } from './definition.dto';
import { DefinitionDraftDto, OpenDraftDto, ReturnDraftDto, SaveDraftDto } from './draft.dto';

const ID = { name: 'id', type: String, format: 'uuid' } as const;

@ApiTags('schemes')
@Controller('api/admin/drafts')
export class DraftsController {
  constructor(
    private readonly opening: OpenDraft,
    private readonly working: WorkOnDraft,
    private readonly definitions: ReadDefinitions,
    private readonly previews: PreviewDraft,
  ) {}

  /**
   * Begins a new version from what is published, or from a file. Refused: not_found (nothing to begin from),
   * draft_exists, definition_too_large.
   */
  @Post()
  @Operation('drafts.create', { summary: 'Begin a draft' })
  @Versioned()
  @ApiCreatedResponse({ type: DefinitionDraftDto })
  async create(
    @Body() { kind, key, from, body }: OpenDraftDto,
    @CurrentActor() actor: Actor,
  ): Promise<DefinitionDraftDto> {
    const asked = {
      kind,
      key,
      actor,
      ...(from !== undefined && { from }),
      ...(body !== undefined && { body }),
    };
    return this.shown(await this.opening.run(asked), actor);
  }

  /** A draft with what it says and every fault at its place. Refused: not_found. */
  @Get(':id')
  @Operation('drafts.read', { summary: 'Read a draft' })
  @ApiParam(ID)
  @Versioned()
  @ApiOkResponse({ type: DefinitionDraftDto })
  async read(@Param('id', ObjectId) id: string, @CurrentActor() actor: Actor): Promise<DefinitionDraftDto> {
    return answer(await this.definitions.draft(id, actor));
  }

  /** What a draft says otherwise than what is published. Refused: not_found. */
  @Get(':id/differences')
  @Operation('drafts.differences', { summary: 'How a draft differs from what is published' })
  @ApiParam(ID)
  @ApiOkResponse({ type: [DifferenceDto] })
  async differences(@Param('id', ObjectId) id: string): Promise<DifferenceDto[]> {
    return answer(await this.definitions.ofDraft(id));
  }

  /** The call's page, the rates and the form as an applicant would see them. Refused: not_found, definition_faulty. */
  @Get(':id/preview')
  @Operation('drafts.preview', { summary: 'Preview a draft' })
  @ApiParam(ID)
  @ApiOkResponse({ type: PreviewDto })
  async preview(@Param('id', ObjectId) id: string): Promise<PreviewDto> {
    return answer(await this.previews.run(id));
  }

  /** Keeps what was typed, right or wrong. Refused: not_found, draft_not_in_state, definition_too_large. */
  @Put(':id')
  @Operation('drafts.save', { summary: 'Save a draft' })
  @ApiParam(ID)
  @NeedsVersion()
  @Versioned()
  @ApiOkResponse({ type: DefinitionDraftDto })
  async save(
    @Param('id', ObjectId) id: string,
    @Body() { body }: SaveDraftDto,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() expectedVersion: number,
  ): Promise<DefinitionDraftDto> {
    return this.shown(await this.working.save({ id, actor, expectedVersion }, body), actor);
  }

  /** Throws a draft away. Refused: not_found, draft_not_in_state. */
  @Post(':id/discard')
  @HttpCode(200)
  @Operation('drafts.discard', { summary: 'Discard a draft' })
  @ApiParam(ID)
  @NeedsVersion()
  @Versioned()
  @ApiOkResponse({ type: DefinitionDraftDto })
  async discard(
    @Param('id', ObjectId) id: string,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() expectedVersion: number,
  ): Promise<DefinitionDraftDto> {
    return this.shown(await this.working.discard({ id, actor, expectedVersion }), actor);
  }

  /** Asks a second person to publish. Refused: not_found, draft_not_in_state, definition_faulty with each fault. */
  @Post(':id/propose')
  @HttpCode(200)
  @Operation('drafts.propose', { summary: 'Ask for a draft to be published' })
  @ApiParam(ID)
  @NeedsVersion()
  @Versioned()
  @ApiOkResponse({ type: DefinitionDraftDto })
  async propose(
    @Param('id', ObjectId) id: string,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() expectedVersion: number,
  ): Promise<DefinitionDraftDto> {
    return this.shown(await this.working.propose({ id, actor, expectedVersion }), actor);
  }

  /** Sends a proposed draft back, and why. Refused: not_found, draft_not_in_state. */
  @Post(':id/return')
  @HttpCode(200)
  @Operation('drafts.return', { summary: 'Send a draft back' })
  @ApiParam(ID)
  @NeedsVersion()
  @Versioned()
  @ApiOkResponse({ type: DefinitionDraftDto })
  async return(
    @Param('id', ObjectId) id: string,
    @Body() { comment }: ReturnDraftDto,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() expectedVersion: number,
  ): Promise<DefinitionDraftDto> {
    return this.shown(await this.working.sendBack({ id, actor, expectedVersion }, comment), actor);
  }

  /**
   * Publishes what was proposed; never by the one who proposed it, unless the county lets one person do it. Refused:
   * not_found, draft_not_in_state, same_person, definition_faulty, exists_with_different_content.
   */
  @Post(':id/publish')
  @HttpCode(200)
  @Operation('drafts.publish', { summary: 'Publish a draft' })
  @ApiParam(ID)
  @NeedsVersion()
  @Versioned()
  @ApiOkResponse({ type: DefinitionDraftDto })
  async publish(
    @Param('id', ObjectId) id: string,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() expectedVersion: number,
  ): Promise<DefinitionDraftDto> {
    return this.shown(await this.working.publish({ id, actor, expectedVersion }), actor);
  }

  private shown(draft: Result<Draft>, actor: Actor): Promise<DefinitionDraftDto> {
    return this.definitions.shown(answer(draft), actor);
  }
}
