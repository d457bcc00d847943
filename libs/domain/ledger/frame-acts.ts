import { isIsoDate } from '@tilsagn/domain/calendar/iso-date';
import { ok, Refused, type Reason, refuseIfAny, type Result } from '@tilsagn/domain/result';

/** What finance may propose to do to a frame; another person approves it (design.md section 3). */
export const FRAME_ACT_KINDS = [
  'allocate',
  'top_up',
  'cut',
  'distribute',
  'withdraw_allotment',
  'reallocate',
  'overbook',
  'reverse',
  'close_year',
] as const;

export type FrameActKind = (typeof FRAME_ACT_KINDS)[number];

/** An act as it is asked for. Which parts a kind needs, stands in NEEDED; no other part may be there. */
export interface FrameAct {
  readonly kind: FrameActKind;
  readonly frame?: string;
  readonly year?: number;
  readonly measure?: string;
  /** Of a reallocation: where the money goes; without a measure the undistributed part. */
  readonly toFrame?: string;
  readonly toMeasure?: string;
  /** Øre: of a transfer or an overbooking limit; of the second act of year-end what is carried. */
  readonly amountOre?: number;
  readonly valueDate?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  /** The transfer a reversal undoes. */
  readonly transferId?: string;
  /** Of year-end. */
  readonly act?: 1 | 2;
  readonly decisionRef?: string;
  readonly sourceRef?: string;
  readonly reason?: string;
}

type Part = Exclude<keyof FrameAct, 'kind'>;

const TRANSFER: readonly Part[] = ['frame', 'year', 'amountOre', 'valueDate', 'decisionRef'];

const NEEDED: Readonly<Record<FrameActKind, readonly Part[]>> = {
  allocate: TRANSFER,
  top_up: TRANSFER,
  cut: TRANSFER,
  distribute: [...TRANSFER, 'measure'],
  withdraw_allotment: [...TRANSFER, 'measure'],
  reallocate: [...TRANSFER, 'toFrame'],
  overbook: ['frame', 'year', 'measure', 'amountOre', 'validFrom', 'validTo', 'decisionRef'],
  reverse: ['transferId', 'valueDate', 'reason'],
  close_year: ['frame', 'year', 'act'],
};

const ALLOWED: Partial<Record<FrameActKind, readonly Part[]>> = {
  reallocate: ['measure', 'toMeasure'],
  close_year: ['amountOre'],
  reverse: ['decisionRef'],
};

const ALWAYS_ALLOWED: readonly Part[] = ['decisionRef', 'sourceRef', 'reason'];
const DATES: readonly Part[] = ['valueDate', 'validFrom', 'validTo'];

/**
 * The act, once it has all its parts and no other. Refused with the part as field: required,
 * decision_reference_missing, must_be_empty, bad_date, period_reversed, bad_amount (0 where nothing can be moved),
 * same_source_and_target.
 */
export function readFrameAct(sent: FrameAct): Result<FrameAct> {
  const faults = [...missing(sent), ...tooMany(sent), ...wrong(sent)];
  return refuseIfAny(faults) ?? ok(sent);
}

const reason = (code: string, part: Part): Reason => ({ code, field: `/${part}` });

const needed = (sent: FrameAct): readonly Part[] =>
  sent.kind === 'close_year' && sent.act === 2
    ? [...NEEDED.close_year, 'amountOre', 'decisionRef']
    : NEEDED[sent.kind];

const missing = (sent: FrameAct): Reason[] =>
  needed(sent)
    .filter((part) => sent[part] === undefined)
    .map((part) => reason(part === 'decisionRef' ? 'decision_reference_missing' : 'required', part));

function tooMany(sent: FrameAct): Reason[] {
  const allowed = new Set<string>([...needed(sent), ...(ALLOWED[sent.kind] ?? []), ...ALWAYS_ALLOWED]);
  return (Object.keys(sent) as (keyof FrameAct)[]).flatMap((part) =>
    part === 'kind' || allowed.has(part) || sent[part] === undefined ? [] : reason('must_be_empty', part),
  );
}

function wrong(sent: FrameAct): Reason[] {
  const faults = DATES.flatMap((part) => {
    const date = sent[part];
    return typeof date === 'string' && !isIsoDate(date) ? [reason('bad_date', part)] : [];
  });
  if (sent.amountOre === 0 && sent.kind !== 'overbook' && sent.kind !== 'close_year') {
    faults.push(reason('bad_amount', 'amountOre'));
  }
  if (sent.validFrom !== undefined && sent.validTo !== undefined && sent.validTo < sent.validFrom) {
    faults.push(reason('period_reversed', 'validTo'));
  }
  if (sent.kind === 'reallocate' && sent.toFrame === sent.frame && sent.toMeasure === sent.measure) {
    faults.push(reason('same_source_and_target', 'toFrame'));
  }
  return faults;
}

/** What the ledger refused, told of the part that was sent. */
export function refusedPart(act: FrameAct, refused: Refused): Refused {
  const [first, ...rest] = refused.reasons.map((each) => {
    const { field, ...about } = each;
    const part = field === undefined ? undefined : partOf(act, field);
    return part === undefined ? about : { ...about, field: `/${part}` };
  });
  return first === undefined ? refused : new Refused([first, ...rest]);
}

const PARTS: Readonly<Record<string, Part>> = {
  'from.frame': 'frame',
  'from.measure': 'measure',
  'to.year': 'year',
};

function partOf({ kind }: FrameAct, field: string): Part | undefined {
  if (field === 'to.frame') return kind === 'reallocate' ? 'toFrame' : 'frame';
  if (field === 'to.measure') return kind === 'reallocate' ? 'toMeasure' : 'measure';
  return PARTS[field] ?? (field === 'id' || field === 'commandId' ? undefined : (field as Part));
}
