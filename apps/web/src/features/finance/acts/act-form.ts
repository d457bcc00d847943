import type { FrameAct } from '../../../api/act-queries';
import { isDate } from '../../../lib/dates';
import type { FrameActKind as Kind } from '../../../lib/frame-act-kinds';
import type { DateValue } from '../../../ui/date-field';
import type { MoneyValue } from '../../../ui/money-field';

/** The form as it is filled in; a text that is no amount or no date stays as it was typed. */
export interface Values {
  readonly year?: number | undefined;
  readonly frame?: string | undefined;
  readonly measure?: string | undefined;
  readonly toFrame?: string | undefined;
  readonly toMeasure?: string | undefined;
  readonly amountOre?: MoneyValue;
  readonly valueDate?: DateValue;
  readonly validFrom?: DateValue;
  readonly validTo?: DateValue;
  readonly decisionRef?: string | undefined;
  readonly sourceRef?: string | undefined;
  readonly reason?: string | undefined;
}

export type Part = keyof Values;

interface Shape {
  readonly parts: readonly Part[];
  /** Those of them that may stay empty. */
  readonly optional: readonly Part[];
}

const OF_MONEY: readonly Part[] = ['amountOre', 'valueDate', 'decisionRef'];
const shape = (parts: readonly Part[], optional: readonly Part[]): Shape => ({
  parts: [...parts, ...optional.filter((part) => !parts.includes(part))],
  optional,
});
const GIVEN = shape(['year', 'frame', ...OF_MONEY], ['sourceRef', 'reason']);
const MOVED = shape(['year', 'frame', 'measure', ...OF_MONEY], ['reason']);

const SHAPES: Readonly<Record<Kind, Shape>> = {
  allocate: GIVEN,
  top_up: GIVEN,
  cut: shape(['year', 'frame', ...OF_MONEY], ['reason']),
  distribute: MOVED,
  withdraw_allotment: MOVED,
  reallocate: shape(
    ['year', 'frame', 'measure', 'toFrame', 'toMeasure', ...OF_MONEY],
    ['measure', 'toMeasure', 'reason'],
  ),
  overbook: shape(
    ['year', 'frame', 'measure', 'amountOre', 'validFrom', 'validTo', 'decisionRef'],
    ['reason'],
  ),
  reverse: shape(['valueDate', 'reason', 'decisionRef'], ['decisionRef']),
};

/** The fields an act of this kind needs, in the order they stand. */
export const partsOf = (kind: Kind): readonly Part[] => SHAPES[kind].parts;

export const isOptional = (kind: Kind, part: Part): boolean => SHAPES[kind].optional.includes(part);

/** Whether the frame or measure named may be one that the act itself makes. */
export const mayBeNew = (kind: Kind, part: Part): boolean =>
  (kind === 'allocate' && part === 'frame') ||
  (kind === 'distribute' && part === 'measure') ||
  (kind === 'reallocate' && (part === 'toFrame' || part === 'toMeasure'));

export type FaultCode =
  | 'required'
  | 'choose'
  | 'decision'
  | 'badKey'
  | 'notAnAmount'
  | 'nothing'
  | 'negative'
  | 'notADate'
  | 'periodReversed';

const KEY = /^[a-z0-9-]{1,60}$/;
const CHOSEN: readonly Part[] = ['year', 'frame', 'measure', 'toFrame', 'toMeasure'];

function missing(part: Part): FaultCode {
  if (part === 'decisionRef') return 'decision';
  return CHOSEN.includes(part) ? 'choose' : 'required';
}

function faultOf(kind: Kind, values: Values, part: Part): FaultCode | undefined {
  const value = values[part];
  const text = typeof value === 'string' ? value.trim() : value;
  if (text === undefined || text === '') return isOptional(kind, part) ? undefined : missing(part);
  if (part === 'amountOre') {
    if (typeof text !== 'number') return 'notAnAmount';
    if (text < 0) return 'negative';
    return text === 0 && kind !== 'overbook' ? 'nothing' : undefined;
  }
  if (part === 'valueDate' || part === 'validFrom' || part === 'validTo') {
    if (!isDate(String(text))) return 'notADate';
    const { validFrom } = values;
    return part === 'validTo' && validFrom !== undefined && String(text) < validFrom
      ? 'periodReversed'
      : undefined;
  }
  if (part !== 'year' && CHOSEN.includes(part) && !KEY.test(String(text))) return 'badKey';
  return undefined;
}

/** What is wrong with the form, field by field; what only the ledger can tell is not among it. */
export function faultsOf(kind: Kind, values: Values): Partial<Record<Part, FaultCode>> {
  const faults = partsOf(kind).map((part) => [part, faultOf(kind, values, part)] as const);
  return Object.fromEntries(faults.filter(([, fault]) => fault !== undefined));
}

/** The act as it is sent: the fields of its kind alone, without what is empty. */
export function actOf(kind: Kind, values: Values, transferId?: string): FrameAct {
  const filled = partsOf(kind).flatMap((part) => {
    const value = values[part];
    const text = typeof value === 'string' ? value.trim() : value;
    return text === undefined || text === '' ? [] : [[part, text] as const];
  });
  const transfer = kind === 'reverse' && transferId !== undefined ? { transferId } : {};
  return { kind, ...transfer, ...Object.fromEntries(filled) };
}
