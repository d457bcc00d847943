/** What the worklist is narrowed to; what is undefined narrows nothing. Dates 'YYYY-MM-DD', amounts øre. */
export interface WorklistFilter {
  /** States, or «imported» for cases from before this system. None: all. */
  readonly states: readonly string[];
  /** The schemes that whoever asks may know of; undefined: all. */
  readonly reached: readonly string[] | undefined;
  readonly scheme: string | undefined;
  readonly call: string | undefined;
  /** A sub, or «none». */
  readonly assignee: string | undefined;
  readonly municipality: string | undefined;
  readonly deadlineFrom: string | undefined;
  readonly deadlineTo: string | undefined;
  readonly submittedFrom: string | undefined;
  readonly submittedTo: string | undefined;
  readonly appliedFrom: number | undefined;
  readonly appliedTo: number | undefined;
  readonly q: string | undefined;
}

export interface Conditions {
  readonly sql: string;
  readonly params: unknown[];
}

type Fields = Omit<WorklistFilter, 'states' | 'reached' | 'assignee' | 'q'>;

const COMPARED: Readonly<Record<keyof Fields, string>> = {
  scheme: 'scheme_key =',
  call: 'call_key =',
  municipality: 'municipality_number =',
  deadlineFrom: 'deadline >=',
  deadlineTo: 'deadline <=',
  submittedFrom: 'submitted_on >=',
  submittedTo: 'submitted_on <=',
  appliedFrom: 'applied_ore >=',
  appliedTo: 'applied_ore <=',
};

const COUNTED = new Set(['states', 'reached', 'scheme', 'call', 'assignee']);

/** Whether the tallies know all that the filter asks for. */
export const isTallied = (filter: WorklistFilter): boolean =>
  Object.entries(filter).every(([name, value]) => value === undefined || COUNTED.has(name));

/**
 * What all filters let through but those of the states and of the words, on columns of grant_case, of what a search
 * reads, or of the tallies.
 */
export function conditions(filter: WorklistFilter): Conditions {
  const params: unknown[] = [];
  const parts: string[] = [];
  const place = (value: unknown): string => `$${params.push(value)}`;
  for (const [name, comparison] of Object.entries(COMPARED)) {
    const value = filter[name as keyof Fields];
    if (value !== undefined) parts.push(`c.${comparison} ${place(value)}`);
  }
  const { reached, assignee } = filter;
  if (reached !== undefined) parts.push(`c.scheme_key = any(${place(reached)})`);
  if (assignee === 'none') parts.push('c.assigned_to is null');
  else if (assignee !== undefined) parts.push(`c.assigned_to = ${place(assignee)}`);
  return { sql: parts.map((part) => ` and ${part}`).join(''), params };
}

/** The filter of the states, for the cases or the tallies `c`; its parameter is added. */
export function inStates({ states }: WorklistFilter, params: unknown[]): string {
  return states.length === 0 ? '' : ` and c.standing = any($${params.push(states)})`;
}
