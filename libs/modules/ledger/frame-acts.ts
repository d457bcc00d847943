import { Injectable } from '@nestjs/common';
import { type FrameAct, refusedPart } from '@tilsagn/domain/ledger/frame-acts';
import type { Effect } from '@tilsagn/domain/ledger/frame-proposals';
import { ore } from '@tilsagn/domain/money/ore';
import { ok, Refused, type Result } from '@tilsagn/domain/result';
import { Ledger } from './ledger';
import { isMeasure, previewTransfers } from './persistence/preview';
import { Posting, type NewEnd, type NewTransfer, type Posted } from './persistence/posting';
import { Db } from '@tilsagn/platform/database/db';
import { newId } from '@tilsagn/platform/database/ids';

/** The two persons behind an act: subs. */
export interface BehindAct {
  readonly preparedBy: string;
  readonly approvedBy: string;
}

/** Does what was proposed, or shows what it would do. The act has been read by readFrameAct. */
@Injectable()
export class FrameActs {
  constructor(
    private readonly db: Db,
    private readonly ledger: Ledger,
    private readonly posting: Posting,
  ) {}

  /** Performs the act under the proposal's id. Refused as the ledger says, with the part that was sent as field. */
  async perform(id: string, act: FrameAct, by: BehindAct): Promise<Result<Posted>> {
    const done = await this.done(id, act, by);
    return done.ok ? done : refusedPart(act, done);
  }

  /** What the act would do to each account it touches; for year-end and limits that is told elsewhere. */
  async effects(act: FrameAct, preparedBy: string): Promise<Result<readonly Effect[]>> {
    if (act.kind === 'overbook') return this.limitRefused(act);
    if (act.kind === 'close_year') return ok([]);
    // Nobody has approved yet; the preview is undone again.
    const sent = transferOf(newId(), act, { preparedBy, approvedBy: `not ${preparedBy}` });
    const shown = await previewTransfers(this.db, sent, act.transferId);
    return shown.ok ? shown : refusedPart(act, shown);
  }

  private async limitRefused({
    frame = '',
    year = 0,
    measure = '',
  }: FrameAct): Promise<Result<readonly Effect[]>> {
    const known = await isMeasure(this.db, { frame, year, measure });
    return known ? ok([]) : Refused.because('unknown_measure', { field: '/measure' });
  }

  private done(id: string, act: FrameAct, by: BehindAct): Promise<Result<Posted>> {
    const facts = { ...by, ...words(act), commandId: id };
    const { frame = '', year = 0, measure = '', valueDate = '', amountOre = 0 } = act;
    switch (act.kind) {
      case 'reverse':
        return this.ledger.reverse({ ...facts, transferId: act.transferId ?? '', valueDate });
      case 'close_year':
        return this.ledger.closeYear({
          ...facts,
          frame,
          year,
          act: act.act ?? 1,
          carryOre: ore(BigInt(amountOre)),
        });
      case 'overbook': {
        const { validFrom = '', validTo = '' } = act;
        const limit = { frame, year, measure, limitOre: ore(BigInt(amountOre)), validFrom, validTo };
        return this.ledger.setOverbookingLimit({ ...facts, ...limit });
      }
      default:
        return this.posting.post([transferOf(id, act, by)]);
    }
  }
}

const words = ({ decisionRef, reason }: FrameAct) => ({
  ...(decisionRef !== undefined && { decisionRef }),
  ...(reason !== undefined && { reason }),
});

function transferOf(id: string, act: FrameAct, by: BehindAct): NewTransfer {
  const [from, to] = endsOf(act);
  return {
    id,
    kind: act.kind === 'overbook' || act.kind === 'close_year' ? 'reverse' : act.kind,
    from,
    to,
    amountOre: act.amountOre ?? 0,
    valueDate: act.valueDate ?? '',
    actor: by.approvedBy,
    ...by,
    ...words(act),
  };
}

function endsOf({
  kind,
  frame = '',
  year = 0,
  measure,
  toFrame = '',
  toMeasure,
}: FrameAct): [NewEnd, NewEnd] {
  const undistributed: NewEnd = { account: 'frame', frame, year };
  const source: NewEnd = { account: 'source', frame, year };
  const part = (of: string, named: string | undefined): NewEnd =>
    named === undefined
      ? { account: 'frame', frame: of, year }
      : { account: 'available', frame: of, year, measure: named };
  switch (kind) {
    case 'cut':
      return [undistributed, source];
    case 'distribute':
      return [undistributed, part(frame, measure)];
    case 'withdraw_allotment':
      return [part(frame, measure), undistributed];
    case 'reallocate':
      return [part(frame, measure), part(toFrame, toMeasure)];
    default:
      return [source, undistributed];
  }
}
