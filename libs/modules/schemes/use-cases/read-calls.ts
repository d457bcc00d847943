import { Injectable } from '@nestjs/common';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { callStatus, type CallStatus } from '@tilsagn/domain/schemes/call-window';
import { ratesOf } from '@tilsagn/domain/schemes/rates';
import type { Text } from '@tilsagn/domain/text';
import { Clock } from '@tilsagn/platform/clock/clock';
import { said } from '@tilsagn/platform/i18n/request-language';
import type { CallDetailDto, CallSummaryDto } from '../http/call.dto';
import { attachmentRulesOf } from '../attachment-rules';
import { Calls, isPublished, type PublishedCall } from '../persistence/calls';
import { Definitions } from '../persistence/definitions';

const ORDER: readonly CallStatus[] = ['open', 'upcoming', 'closed'];

/** Nothing for a text that the call does not have. */
const sayAny = (text: Text | null | undefined): string => (text ? said(text) : '');

/** What the public reads of the calls, in the reader's language. */
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
    if (call === null || !isPublished(call) || call.kind !== 'application')
      return Refused.because('not_found');
    const rules = await this.definitions.ruleSet(call.ruleSetId);
    return ok({
      ...this.summaryOf(call),
      page: {
        purpose: sayAny(call.page?.purpose),
        whoMayApply: sayAny(call.page?.whoMayApply),
        covers: sayAny(call.page?.covers),
        needed: call.page?.needed.map(said) ?? [],
        howLong: sayAny(call.page?.howLong),
      },
      rates: ratesOf(rules).map((rate) => ({ ...rate, label: said(rate.label), value: said(rate.value) })),
      attachments: attachmentRulesOf(rules),
    });
  }

  private summaryOf(call: PublishedCall): Pick<CallSummaryDto, keyof CallSummaryDto> {
    return {
      key: call.key,
      schemeKey: call.schemeKey,
      schemeName: said(call.schemeName),
      name: said(call.name),
      summary: sayAny(call.summary),
      opensOn: call.opensOn,
      closesOn: call.closesOn,
      status: callStatus(call, this.clock.today()),
    };
  }
}
