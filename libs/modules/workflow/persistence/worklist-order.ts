import { isIsoDate } from '@tilsagn/domain/calendar/iso-date';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import type { WorklistSort } from '../worklist/sorts';

export interface WorklistOrder {
  readonly column: string;
  readonly type: 'date' | 'bigint' | 'text';
  readonly descending: boolean;
  /** Whether a case that was sent may lack it; such cases stand last, whichever way it goes. */
  readonly optional: boolean;
}

const ORDERS: Readonly<Record<string, Omit<WorklistOrder, 'descending'>>> = {
  submittedOn: { column: 'submitted_on', type: 'date', optional: false },
  deadline: { column: 'deadline', type: 'date', optional: true },
  appliedOre: { column: 'applied_ore', type: 'bigint', optional: true },
  recommendedOre: { column: 'recommended_ore', type: 'bigint', optional: true },
  caseNumber: { column: 'case_number', type: 'text', optional: false },
  applicantName: { column: 'applicant_name', type: 'text', optional: false },
  call: { column: 'call_key', type: 'text', optional: false },
  state: { column: 'standing', type: 'text', optional: false },
  assignee: { column: 'assigned_to', type: 'text', optional: true },
};

export function orderOf(sort: WorklistSort): WorklistOrder {
  const descending = sort.startsWith('-');
  const order = ORDERS[descending ? sort.slice(1) : sort];
  if (order === undefined) throw new Error(`no order ${sort}`);
  return { ...order, descending };
}

/** The last row of a page: its value in the order (null: it has none) and its id. */
export interface Place {
  readonly value: string | null;
  readonly id: string;
}

const VALUES: Readonly<Record<WorklistOrder['type'], (text: string) => boolean>> = {
  date: isIsoDate,
  bigint: (text) => /^\d{1,18}$/.test(text),
  text: (text) => text.length <= 400 && /^[^\0\p{Surrogate}]+$/u.test(text),
};
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A place as the client carries it from page to page; it belongs to one order. */
export const writeCursor = (sort: WorklistSort, { value, id }: Place): string =>
  Buffer.from(JSON.stringify([sort, value, id])).toString('base64url');

/** Refused: bad_cursor, for one that is no cursor or belongs to another order. */
export function readCursor(sort: WorklistSort, cursor: string): Result<Place> {
  const [ofSort, value, id] = parts(cursor);
  const { type, optional } = orderOf(sort);
  const fits = (value === null && optional) || (typeof value === 'string' && VALUES[type](value));
  if (ofSort !== sort || !fits || typeof id !== 'string' || !ID.test(id)) {
    return Refused.because('bad_cursor', { field: '/cursor' });
  }
  return ok({ value, id });
}

function parts(cursor: string): readonly unknown[] {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(read) ? read : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

/** The `order by` of an order, with ids where values are equal. */
export function sorted({ descending, optional }: WorklistOrder, column: string, id: string): string {
  const way = descending ? 'desc' : 'asc';
  return `${column} ${way}${optional ? ' nulls last' : ''}, ${id} ${way}`;
}

/**
 * What comes after a place in the order, each stretch in one piece of an index: the rest of what has a value, and
 * what has none, which stands last.
 */
export function stretches(order: WorklistOrder, after: Place | undefined, params: unknown[]): string[] {
  if (after === undefined) return [''];
  const { column, type, descending, optional } = order;
  const beyond = descending ? '<' : '>';
  const id = `$${params.push(after.id)}::uuid`;
  if (after.value === null) return [` and c.${column} is null and c.id ${beyond} ${id}`];
  const further = ` and (c.${column}, c.id) ${beyond} ($${params.push(after.value)}::${type}, ${id})`;
  return optional ? [further, ` and c.${column} is null`] : [further];
}
