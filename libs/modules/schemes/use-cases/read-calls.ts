import { Injectable } from '@nestjs/common';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { callStatus, type CallStatus } from '@tilsagn/domain/schemes/call-window';
import { ratesOf } from '@tilsagn/domain/schemes/rates';
import { Clock } from '@tilsagn/platform/clock/clock';
import type { CallDetailDto, CallSummaryDto } from '../http/call.dto';
import { attachmentRulesOf } from '../attachment-rules';
import { Calls, isPublished, type PublishedCall } from '../persistence/calls';
import { Definitions } from '../persistence/definitions';

const ORDER: readonly CallStatus[] = ['open', 'upcoming', 'closed'];

/** What the public reads of the calls, in bokmål. */
@Injectable()
export class ReadCalls {
  constructor(
    private readonly calls: Calls,
    private readonly definitions: Definitions,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<CallSummaryDto[]> {
    const summaries = (await this.calls.all()).map((call) => this.summaryOf(call));
    return summaries.toSorted((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));
  }

  /** Refused: not_found, also for a historical call. */
  async read(key: string): Promise<Result<CallDetailDto>> {
    const call = await this.calls.find(key);
    if (call === null || !isPublished(call)) return Refused.because('not_found');
    const rules = await this.definitions.ruleSet(call.ruleSetId);
    return ok({
      ...this.summaryOf(call),
      page: {
        purpose: call.page?.purpose.nb ?? '',
        whoMayApply: call.page?.whoMayApply.nb ?? '',
        covers: call.page?.covers.nb ?? '',
        needed: call.page?.needed.map((each) => each.nb) ?? [],
        howLong: call.page?.howLong.nb ?? '',
      },
      rates: ratesOf(rules),
      attachments: attachmentRulesOf(rules),
    });
  }

  private summaryOf(call: PublishedCall): Pick<CallSummaryDto, keyof CallSummaryDto> {
    return {
      key: call.key,
      schemeKey: call.schemeKey,
      schemeName: call.schemeName.nb,
      name: call.name.nb,
      summary: call.summary?.nb ?? '',
      opensOn: call.opensOn,
      closesOn: call.closesOn,
      status: callStatus(call, this.clock.today()),
    };
  }
}
