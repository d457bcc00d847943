import { Injectable } from '@nestjs/common';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { callStatus, type CallStatus } from '@tilsagn/domain/schemes/call-window';
import { ratesOf } from '@tilsagn/domain/schemes/rates';
import type { Text } from '@tilsagn/domain/text';
import { Clock } from '@tilsagn/platform/clock/clock';
import { said } from '@tilsagn/platform/i18n/request-language';
import type { CallDetailDto, CallMoneyDto, CallSummaryDto, SuccessorDto } from '../http/call.dto';
import { attachmentRulesOf } from '../attachment-rules';
import { CallRooms, type CallRoom } from '../persistence/call-rooms';
import { Calls, isPublished, type PublishedCall } from '../persistence/calls';
import { Definitions } from '../persistence/definitions';

const ORDER: readonly CallStatus[] = ['open', 'upcoming', 'closed'];

/** Those that take applications stand first, those that only have a waiting list after them. */
const rankOf = ({ status, full }: Pick<CallSummaryDto, 'status' | 'full'>): number =>
  ORDER.indexOf(status) * 2 + Number(full);

/** Nothing for a text that the call does not have. */
const sayAny = (text: Text | null | undefined): string => (text ? said(text) : '');

/** Whether what is left matters to whoever reads of the call. */
const toldOf = ({ untilMoneyEnds, showsRemaining }: PublishedCall): boolean =>
  untilMoneyEnds !== null || showsRemaining;

/** Overbooked money is none. */
const moneyOf = ({ availableOre, appliedOre }: CallRoom): CallMoneyDto => ({
  availableOre: Math.max(Number(availableOre), 0),
  appliedOre: Number(appliedOre),
});

/** What the public reads of the calls, in the reader's language. */
@Injectable()
export class ReadCalls {
  constructor(
    private readonly calls: Calls,
    private readonly rooms: CallRooms,
    private readonly definitions: Definitions,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<CallSummaryDto[]> {
    const calls = await this.calls.all();
    const rooms = await this.rooms.of(calls.filter(toldOf).map(({ key }) => key));
    const summaries = calls.map((call) => this.summaryOf(call, rooms.get(call.key)));
    return summaries.toSorted((a, b) => rankOf(a) - rankOf(b));
  }

  /** Refused: not_found, also for a historical call. */
  async read(key: string): Promise<Result<CallDetailDto>> {
    const call = await this.calls.find(key);
    if (call === null || !isPublished(call) || call.kind !== 'application')
      return Refused.because('not_found');
    const rules = await this.definitions.ruleSet(call.ruleSetId);
    const room = toldOf(call) ? (await this.rooms.of([key])).get(key) : undefined;
    return ok({
      ...this.summaryOf(call, room),
      page: {
        purpose: sayAny(call.page?.purpose),
        whoMayApply: sayAny(call.page?.whoMayApply),
        covers: sayAny(call.page?.covers),
        needed: call.page?.needed.map(said) ?? [],
        howLong: sayAny(call.page?.howLong),
      },
      rates: ratesOf(rules).map((rate) => ({ ...rate, label: said(rate.label), value: said(rate.value) })),
      attachments: attachmentRulesOf(rules),
      supersededBy: await this.successorOf(call),
      waiting: room?.waiting ?? 0,
      money: call.showsRemaining && room !== undefined ? moneyOf(room) : null,
    });
  }

  private async successorOf({ supersededBy }: PublishedCall): Promise<SuccessorDto | null> {
    if (supersededBy === null) return null;
    const { key, name } = await this.calls.byKey(supersededBy);
    return { key, name: said(name) };
  }

  private summaryOf(call: PublishedCall, room?: CallRoom): Pick<CallSummaryDto, keyof CallSummaryDto> {
    const status = callStatus(call, this.clock.today());
    return {
      key: call.key,
      schemeKey: call.schemeKey,
      schemeName: said(call.schemeName),
      name: said(call.name),
      summary: sayAny(call.summary),
      opensOn: call.opensOn,
      closesOn: call.closesOn,
      status,
      full: status === 'open' && (room?.isFull ?? false),
    };
  }
}
