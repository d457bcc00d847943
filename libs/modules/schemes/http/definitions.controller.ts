import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { DRAFT_KINDS, type DraftKind } from '@tilsagn/domain/schemes/draft';
import { Operation } from '@tilsagn/platform/auth/operation';
import { answer } from '@tilsagn/platform/http/answer';
import { ReadDefinitions } from '../use-cases/read-definitions';
import {
  DefinitionBodyDto,
  DefinitionDto,
  DifferenceDto,
  DifferencesQueryDto,
  SchemesDto,
} from './definition.dto';
import { Kind, VersionNumber } from './kind.pipe';

const KIND = { name: 'kind', enum: DRAFT_KINDS, enumName: 'DraftKind' } as const;

@ApiTags('schemes')
@Controller('api/admin')
export class DefinitionsController {
  constructor(private readonly definitions: ReadDefinitions) {}

  /** Every scheme with its calls, every definition that is published, and the drafts that are worked on. */
  @Get('schemes')
  @Operation('schemes.list', { summary: 'The schemes, their definitions and drafts' })
  @ApiOkResponse({ type: SchemesDto })
  schemes(): Promise<SchemesDto> {
    return this.definitions.schemes();
  }

  /** The published versions of a definition, with who and when, and its draft. Refused: not_found. */
  @Get('definitions/:kind/:key')
  @Operation('definitions.read', { summary: 'Read a definition and its versions' })
  @ApiParam(KIND)
  @ApiOkResponse({ type: DefinitionDto })
  async read(@Param('kind', Kind) kind: DraftKind, @Param('key') key: string): Promise<DefinitionDto> {
    return answer(await this.definitions.one(kind, key));
  }

  /** What a version says otherwise than another, field by field. Refused: not_found. */
  @Get('definitions/:kind/:key/differences')
  @Operation('definitions.differences', { summary: 'How two versions differ' })
  @ApiParam(KIND)
  @ApiOkResponse({ type: [DifferenceDto] })
  async differences(
    @Param('kind', Kind) kind: DraftKind,
    @Param('key') key: string,
    @Query() { from, to }: DifferencesQueryDto,
  ): Promise<DifferenceDto[]> {
    return answer(await this.definitions.between(kind, key, from, to));
  }

  /** What a version says, as it was published. Refused: not_found. */
  @Get('definitions/:kind/:key/versions/:version')
  @Operation('definitions.version', { summary: 'Take out a version' })
  @ApiParam(KIND)
  @ApiParam({ name: 'version', schema: { type: 'integer', minimum: 1 } })
  @ApiOkResponse({ type: DefinitionBodyDto })
  async version(
    @Param('kind', Kind) kind: DraftKind,
    @Param('key') key: string,
    @Param('version', VersionNumber) version: number,
  ): Promise<DefinitionBodyDto> {
    return { body: answer(await this.definitions.version(kind, key, version)) };
  }
}
