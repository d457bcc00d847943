import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { Operation } from '@tilsagn/platform/auth/operation';
import { answer } from '@tilsagn/platform/http/answer';
import { ReadBalances } from '../use-cases/read-balances';
import { ReadFrame } from '../use-cases/read-frame';
import { ReadTransfers } from '../use-cases/read-transfers';
import { BalanceDto, balanceDto } from './balance.dto';
import { BalancesQueryDto, TransfersQueryDto } from './ledger-query.dto';
import { FrameDto, frameDto, TransferPageDto, transferPageDto } from './transfer.dto';
import { YearOfFrame } from './year-of-frame.pipe';

@ApiTags('ledger')
@Controller('api/ledger')
export class LedgerController {
  constructor(
    private readonly balancesOfYear: ReadBalances,
    private readonly pageOfTransfers: ReadTransfers,
    private readonly tranchesOfFrame: ReadFrame,
  ) {}

  /** The frames and measures of a year in øre, sorted by frame, the frame's own row first. Refused: bad_date. */
  @Get('balances')
  @Operation('ledger.balances', { summary: 'Read the balances of a year' })
  @ApiOkResponse({ type: [BalanceDto] })
  async balances(@Query() query: BalancesQueryDto): Promise<BalanceDto[]> {
    return answer(await this.balancesOfYear.run(query)).map(balanceDto);
  }

  /** Transfers in øre, newest first, a page at a time. Refused: bad_date, bad_cursor. */
  @Get('transfers')
  @Operation('ledger.transfers', { summary: 'Read a page of transfers' })
  @ApiOkResponse({ type: TransferPageDto })
  async transfers(@Query() query: TransfersQueryDto): Promise<TransferPageDto> {
    return transferPageDto(answer(await this.pageOfTransfers.run(query)));
  }

  /** What a frame was given, oldest first, and its overbooking limits, with the decisions behind. Refused: not_found. */
  @Get('frames/:frame/:year')
  @Operation('ledger.frame', { summary: 'Read the tranches of a frame' })
  @ApiParam({ name: 'frame', type: String })
  @ApiParam({ name: 'year', type: 'integer' })
  @ApiOkResponse({ type: FrameDto })
  async frame(@Param('frame') frame: string, @Param('year', YearOfFrame) year: number): Promise<FrameDto> {
    return frameDto(answer(await this.tranchesOfFrame.run({ frame, year })));
  }
}
