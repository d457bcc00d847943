import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Operation } from '@tilsagn/platform/auth/operation';
import { answer } from '@tilsagn/platform/http/answer';
import { ReadCalls } from '../use-cases/read-calls';
import { CallDetailDto, CallSummaryDto } from './call.dto';

@ApiTags('calls')
@Controller('api/calls')
export class CallsController {
  constructor(private readonly calls: ReadCalls) {}

  /** The calls of the county, open ones first. */
  @Get()
  @Operation('calls.list', { summary: 'List the calls' })
  @ApiOkResponse({ type: [CallSummaryDto] })
  list(): Promise<CallSummaryDto[]> {
    return this.calls.list();
  }

  /** One call with its page, rates and attachments. Refused: not_found. */
  @Get(':key')
  @Operation('calls.read', { summary: 'Read a call' })
  @ApiOkResponse({ type: CallDetailDto })
  async read(@Param('key') key: string): Promise<CallDetailDto> {
    return answer(await this.calls.read(key));
  }
}
