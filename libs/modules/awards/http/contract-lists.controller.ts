import { readFile } from 'node:fs/promises';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import { Calls } from '@tilsagn/modules/schemes';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { ExportFormatDto } from '@tilsagn/platform/export/export-format.dto';
import { EXPORTED, EXPORTED_FILE, sendSheet } from '@tilsagn/platform/export/send-sheet';
import { answer } from '@tilsagn/platform/http/answer';
import { ObjectId } from '@tilsagn/platform/http/object-id.pipe';
import { Prepared, PreparedBy } from '@tilsagn/platform/http/prepared';
import { AcceptsUpload, Upload, type UploadedFile } from '@tilsagn/platform/http/upload';
import { ExpectedVersion, NeedsVersion, Versioned } from '@tilsagn/platform/http/version';
import { said } from '@tilsagn/platform/i18n/request-language';
import type { Result } from '@tilsagn/domain/result';
import type { FastifyReply } from 'fastify';
import { ExportContractList } from '../export/export-contract-list';
import { CONTRACT_LIMITS } from '../limits';
import { ImportContracts } from '../use-cases/import-contracts';
import { MoveContractList } from '../use-cases/move-contract-list';
import { PostContractList, type Answers } from '../use-cases/post-contract-list';
import { ReadContractLists } from '../use-cases/read-contract-lists';
import { answerOfList } from './answer-of-list';
import { AskBeforePosting } from './ask-before-posting';
import {
  ContractCallDto,
  ContractListDto,
  ContractListSummaryDto,
  ImportContractsQueryDto,
  ReturnListDto,
} from './contract-list.dto';
import { listDto, summaryDto } from './contract-list-views';

const ID = { name: 'id', type: String, format: 'uuid' } as const;

/** Awards per contract and period from an imported list. */
@ApiTags('contract lists')
@Controller('api/contract-lists')
export class ContractListsController {
  constructor(
    private readonly importing: ImportContracts,
    private readonly reading: ReadContractLists,
    private readonly moving: MoveContractList,
    private readonly posting: PostContractList,
    private readonly exporting: ExportContractList,
    private readonly calls: Calls,
  ) {}

  /** The lists of the schemes one works with, the 200 newest. */
  @Get()
  @Operation('contractLists.list', { summary: 'Contract lists' })
  @ApiOkResponse({ type: [ContractListSummaryDto] })
  async list(@CurrentActor() actor: Actor): Promise<ContractListSummaryDto[]> {
    return (await this.reading.all(actor)).map(summaryDto);
  }

  /** The calls that a list can be taken in for. */
  @Get('calls')
  @Operation('contractLists.calls', { summary: 'Calls that award by contract lists' })
  @ApiOkResponse({ type: [ContractCallDto] })
  async callsOfLists(): Promise<ContractCallDto[]> {
    return (await this.calls.all('contract_list')).map(({ key, name }) => ({ key, name: said(name) }));
  }

  /**
   * Takes a list in (docs/contract-lists.md), all rows or none. Refused with each fault as row and column;
   * identity_number where one stands. Companies that get nothing refuse nothing: they are told in the preview.
   */
  @Post()
  @Operation('contractLists.import', { summary: 'Take a contract list in' })
  @AcceptsUpload({ maxBytes: CONTRACT_LIMITS.bytes })
  @Versioned()
  @ApiCreatedResponse({ type: ContractListDto })
  async import(
    @Query() { callKey, title }: ImportContractsQueryDto,
    @Upload() upload: UploadedFile,
    @CurrentActor() actor: Actor,
  ): Promise<ContractListDto> {
    const file = await readFile(upload.content.path);
    const { fileName } = upload;
    const list = answerOfList(await this.importing.run({ file, fileName, callKey, title, actor }));
    return listDto(await this.reading.of(list), actor);
  }

  /** A list with what each contract gets, who is left out and why, in øre. Refused: not_found. */
  @Get(':id')
  @Operation('contractLists.read', { summary: 'One contract list, with its preview' })
  @ApiParam(ID)
  @Versioned()
  @ApiOkResponse({ type: ContractListDto })
  async read(@Param('id', ObjectId) id: string, @CurrentActor() actor: Actor): Promise<ContractListDto> {
    return listDto(answer(await this.reading.one(id, actor)), actor);
  }

  /** The same as a file, one row a contract, kroner. Refused: not_found. */
  @Get(':id/export')
  @Operation('contractLists.export', { summary: 'Save a contract list as a file' })
  @ApiParam(ID)
  @ApiProduces(...EXPORTED)
  @ApiOkResponse(EXPORTED_FILE)
  async export(
    @Param('id', ObjectId) id: string,
    @Query() { format }: ExportFormatDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendSheet(answer(await this.exporting.run(id, actor)), format, reply);
  }

  /** The caseworker proposes the list to an approver. Refused: nothing_to_award, action_not_allowed_in_state. */
  @Post(':id/propose')
  @HttpCode(200)
  @Operation('contractLists.propose', { summary: 'Propose a contract list' })
  @ApiParam(ID)
  @NeedsVersion()
  @Versioned()
  @ApiOkResponse({ type: ContractListDto })
  async propose(
    @Param('id', ObjectId) id: string,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() expectedVersion: number,
  ): Promise<ContractListDto> {
    return listDto(answer(await this.moving.run('propose', { id, actor, expectedVersion })), actor);
  }

  /** The caseworker gives up a list that is not proposed. Refused: action_not_allowed_in_state. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Operation('contractLists.withdraw', { summary: 'Give up a contract list' })
  @ApiParam(ID)
  @NeedsVersion()
  @Versioned()
  @ApiOkResponse({ type: ContractListDto })
  async withdraw(
    @Param('id', ObjectId) id: string,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() expectedVersion: number,
  ): Promise<ContractListDto> {
    return listDto(answer(await this.moving.run('withdraw', { id, actor, expectedVersion })), actor);
  }

  /** The approver sends it back, and says why. Refused: same_person, action_not_allowed_in_state. */
  @Post(':id/return')
  @HttpCode(200)
  @Operation('contractLists.return', { summary: 'Send a contract list back' })
  @ApiParam(ID)
  @NeedsVersion()
  @Versioned()
  @ApiOkResponse({ type: ContractListDto })
  async return(
    @Param('id', ObjectId) id: string,
    @Body() { comment }: ReturnListDto,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() expectedVersion: number,
  ): Promise<ContractListDto> {
    return listDto(answer(await this.moving.run('return', { id, actor, expectedVersion, comment })), actor);
  }

  /** A second person approves the list; nothing is posted yet. Refused: same_person, above_your_limit. */
  @Post(':id/approve')
  @HttpCode(200)
  @Operation('contractLists.approve', { summary: 'Approve a contract list' })
  @ApiParam(ID)
  @NeedsVersion()
  @Versioned()
  @ApiOkResponse({ type: ContractListDto })
  async approve(
    @Param('id', ObjectId) id: string,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() expectedVersion: number,
  ): Promise<ContractListDto> {
    return listDto(answer(await this.moving.run('approve', { id, actor, expectedVersion })), actor);
  }

  /**
   * Posts the next 25 companies of an approved list, all or none; ask again until the list is posted. Posted again it
   * does nothing. Refused: same_person, frame_exhausted {remaining}, register_unavailable.
   */
  @Post(':id/post')
  @HttpCode(200)
  @Operation('contractLists.post', { summary: 'Post an approved contract list' })
  @ApiParam(ID)
  @NeedsVersion()
  @Versioned()
  @ApiOkResponse({ type: ContractListDto })
  @PreparedBy(AskBeforePosting)
  async post(
    @Param('id', ObjectId) id: string,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() expectedVersion: number,
    @Prepared() asked?: Result<Answers>,
  ): Promise<ContractListDto> {
    return listDto(answer(await this.posting.run({ id, actor, expectedVersion }, asked)), actor);
  }
}
