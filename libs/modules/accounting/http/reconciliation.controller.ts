import { readFile } from 'node:fs/promises';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { answer } from '@tilsagn/platform/http/answer';
import { AcceptsUpload, Upload, type UploadedFile } from '@tilsagn/platform/http/upload';
import { FILE_LIMITS } from '../limits';
import { ImportEntries } from '../use-cases/import-entries';
import { ReconcilePeriod } from '../use-cases/reconcile-period';
import { answerOfFile } from './answer-rows';
import {
  EntriesImportedDto,
  NoteDifferenceDto,
  ReconciledMonthDetailDto,
  ReconciledMonthDto,
  ReconciliationQueryDto,
  SignMonthDto,
} from './reconciliation.dto';
import { periodDetailView, periodView } from './reconciliation-views';

@ApiTags('reconciliation')
@Controller('api/finance/reconciliation')
export class ReconciliationController {
  constructor(
    private readonly importing: ImportEntries,
    private readonly reconciling: ReconcilePeriod,
  ) {}

  /** The months of a year: what is matched, what differs, what stands on one side alone, and who has signed. */
  @Get()
  @Operation('reconciliation.year', { summary: 'The months of a year' })
  @ApiOkResponse({ type: [ReconciledMonthDto] })
  async year(
    @Query() { year }: ReconciliationQueryDto,
    @CurrentActor() actor: Actor,
  ): Promise<ReconciledMonthDto[]> {
    return (await this.reconciling.year(year)).map((month) => periodView(month, actor));
  }

  /**
   * Takes in the accounting system's postings, all or none; those that are there are skipped. Refused with each fault as
   * row and column; exists_with_different_content for a voucher line that says something else now.
   */
  @Post('entries')
  @Operation('reconciliation.import', { summary: 'Take in the accounting system’s postings' })
  @AcceptsUpload({ maxBytes: FILE_LIMITS.bytes })
  @ApiCreatedResponse({ type: EntriesImportedDto })
  async import(@Upload() upload: UploadedFile, @CurrentActor() actor: Actor): Promise<EntriesImportedDto> {
    const file = await readFile(upload.content.path);
    return answerOfFile(await this.importing.run({ file, fileName: upload.fileName, by: actor.sub }));
  }

  /** A month with its payments and postings in four groups. Refused: bad_date. */
  @Get(':period')
  @Operation('reconciliation.period', { summary: 'One month' })
  @ApiParam({ name: 'period', type: String, description: 'YYYY-MM.' })
  @ApiOkResponse({ type: ReconciledMonthDetailDto })
  async period(
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
  ): Promise<ReconciledMonthDetailDto> {
    return periodDetailView(answer(await this.reconciling.period(period)), actor);
  }

  /** Writes a note on something that is not matched; notes stay. Refused: bad_date, not_found. */
  @Post(':period/notes')
  @Operation('reconciliation.note', { summary: 'Write a note on a difference' })
  @ApiParam({ name: 'period', type: String, description: 'YYYY-MM.' })
  @ApiCreatedResponse({ type: ReconciledMonthDetailDto })
  async note(
    @Param('period') period: string,
    @Body() { subject, text }: NoteDifferenceDto,
    @CurrentActor() actor: Actor,
  ): Promise<ReconciledMonthDetailDto> {
    return periodDetailView(answer(await this.reconciling.note(period, subject, text, actor)), actor);
  }

  /**
   * Vouches for a month as it was seen; two persons close it. Refused: bad_date, period_not_ended,
   * difference_without_note, same_person, stale_version when the month has other figures now.
   */
  @Post(':period/sign-offs')
  @Operation('reconciliation.signOff', { summary: 'Sign a month off' })
  @ApiParam({ name: 'period', type: String, description: 'YYYY-MM.' })
  @ApiCreatedResponse({ type: ReconciledMonthDetailDto })
  async signOff(
    @Param('period') period: string,
    @Body() { seen, comment }: SignMonthDto,
    @CurrentActor() actor: Actor,
  ): Promise<ReconciledMonthDetailDto> {
    const asked = { period, seen, actor, ...(comment === undefined ? {} : { comment }) };
    return periodDetailView(answer(await this.reconciling.signOff(asked)), actor);
  }
}
