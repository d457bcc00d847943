import type { CaseCells, LedgerCells } from '../imports/support';

/** A second, plain reading of design.md section 8, sharing nothing with the product but the words. */

const inOre = (kr: string | undefined): number => Math.round(Number(kr || '0') * 100);
const inKr = (ore: number): string => (ore % 100 === 0 ? String(ore / 100) : (ore / 100).toFixed(2));
const place = (frame = '', year = '', measure = ''): string => [frame, year, measure].join('/');

export interface Taken<Cells> {
  readonly refusals: string[];
  readonly accepted: Cells[];
}

/** The money that lies undistributed (no measure) or available, in the order of booking alone. */
export class Pots {
  private readonly standing = new Map<string, number>();

  has(key: string): boolean {
    return this.standing.has(key);
  }

  open(key: string): void {
    if (!this.standing.has(key)) this.standing.set(key, 0);
  }

  left(key: string): number {
    return this.standing.get(key) ?? 0;
  }

  move(key: string, ore: number): void {
    this.standing.set(key, this.left(key) + ore);
  }
}

/** Books frame rows in file order: the lines that refuse, and the rows that go in. */
export function takeLedger(pots: Pots, rows: readonly LedgerCells[]): Taken<LedgerCells> {
  const refusals: string[] = [];
  const accepted = rows.filter((row, index) => {
    const line = bookLedger(pots, row);
    if (line !== undefined) refusals.push(`row ${index + 2}, ${line}`);
    return line === undefined;
  });
  return { refusals, accepted };
}

function bookLedger(pots: Pots, row: LedgerCells): string | undefined {
  const amount = inOre(row.amount_kr);
  const frame = place(row.frame, row.year);
  const measure = place(row.frame, row.year, row.measure);
  const exhausted = (key: string) => `amount_kr: frame_exhausted (remaining ${inKr(pots.left(key))} kr)`;
  const take = (key: string): string | undefined => {
    if (pots.left(key) < amount) return exhausted(key);
    pots.move(key, -amount);
    return undefined;
  };
  if (row.kind !== 'allocate' && !pots.has(frame)) return 'frame: unknown_frame';
  switch (row.kind) {
    case 'allocate':
    case 'top_up':
      pots.open(frame);
      pots.move(frame, amount);
      return undefined;
    case 'cut':
      return take(frame);
    case 'distribute': {
      const refused = take(frame);
      if (refused === undefined) {
        pots.open(measure);
        pots.move(measure, amount);
      }
      return refused;
    }
    case 'withdraw_allotment': {
      if (!pots.has(measure)) return 'measure: unknown_measure';
      const refused = take(measure);
      if (refused === undefined) pots.move(frame, amount);
      return refused;
    }
    default: {
      const from = row.measure ? measure : frame;
      if (!pots.has(from)) return 'measure: unknown_measure';
      const refused = take(from);
      if (refused === undefined) {
        pots.open(place(row.to_frame, row.to_year));
        pots.open(place(row.to_frame, row.to_year, row.to_measure));
        pots.move(place(row.to_frame, row.to_year, row.to_measure), amount);
      }
      return refused;
    }
  }
}

/** Books case rows in file order: the lines that refuse, and the rows that go in. */
export function takeCases(pots: Pots, rows: readonly CaseCells[]): Taken<CaseCells> {
  const refusals: string[] = [];
  const accepted = rows.filter((row, index) => {
    const line = bookCase(pots, row);
    if (line !== undefined) refusals.push(`row ${index + 2}, ${line}`);
    return line === undefined;
  });
  return { refusals, accepted };
}

function bookCase(pots: Pots, row: CaseCells): string | undefined {
  const measure = place(row.frame, row.year, row.measure);
  if (!pots.has(place(row.frame, row.year))) return 'frame: unknown_frame';
  if (!pots.has(measure)) return 'measure: unknown_measure';
  const granted = inOre(row.granted_kr);
  if (granted > pots.left(measure)) {
    return `granted_kr: frame_exhausted (remaining ${inKr(pots.left(measure))} kr)`;
  }
  pots.move(measure, (row.closed_on ? granted - inOre(row.disbursed_kr) : 0) - granted);
  return undefined;
}

export interface Figures {
  appropriatedOre: number;
  availableOre: number;
  committedOre: number;
  paidOre: number;
}

/** The balances of a year counted by a date: 'frame/measure' (no measure: the frame's row) → figures. */
export function balancesBy(
  date: string,
  year: string,
  ledger: readonly LedgerCells[],
  cases: readonly CaseCells[],
): Record<string, Figures> {
  const rows: Record<string, Figures> = {};
  const at = (frame = '', measure = ''): Figures => {
    rows[`${frame}/`] ??= { appropriatedOre: 0, availableOre: 0, committedOre: 0, paidOre: 0 };
    return (rows[`${frame}/${measure}`] ??= {
      appropriatedOre: 0,
      availableOre: 0,
      committedOre: 0,
      paidOre: 0,
    });
  };
  for (const row of ledger.filter((each) => each.year === year && (each.value_date ?? '') <= date)) {
    const amount = inOre(row.amount_kr);
    const move = (frame: string | undefined, measure: string | undefined, ore: number): void => {
      at(frame, measure).availableOre += ore;
      if (measure) at(frame, measure).appropriatedOre += ore;
    };
    if (row.kind === 'allocate' || row.kind === 'top_up' || row.kind === 'cut') {
      const signed = row.kind === 'cut' ? -amount : amount;
      move(row.frame, '', signed);
      at(row.frame).appropriatedOre += signed;
    } else {
      const distributes = row.kind === 'distribute';
      const reallocates = row.kind === 'reallocate';
      move(row.frame, distributes ? '' : row.measure, -amount);
      move(
        reallocates ? row.to_frame : row.frame,
        reallocates ? row.to_measure : distributes ? row.measure : '',
        amount,
      );
      if (reallocates && row.frame !== row.to_frame) {
        at(row.frame).appropriatedOre -= amount;
        at(row.to_frame).appropriatedOre += amount;
      }
    }
  }
  for (const row of cases.filter((each) => each.year === year && inOre(each.granted_kr) > 0)) {
    const [granted, paid, decided = '', closed = ''] = [
      inOre(row.granted_kr),
      inOre(row.disbursed_kr),
      row.decided_on,
      row.closed_on,
    ];
    if (decided > date) continue;
    const figures = at(row.frame, row.measure);
    figures.availableOre -= granted;
    figures.committedOre += granted;
    if ((closed || decided) <= date) {
      figures.committedOre -= paid;
      figures.paidOre += paid;
    }
    if (closed !== '' && closed <= date) {
      figures.committedOre -= granted - paid;
      figures.availableOre += granted - paid;
    }
  }
  return rows;
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/** The statistics of a year by a date. */
export function awardsBy(
  date: string,
  year: string,
  byDecision: boolean,
  cases: readonly CaseCells[],
  regionOf: ReadonlyMap<string, string>,
): Record<string, unknown> {
  const isGrant = (row: CaseCells): boolean => row.outcome === 'granted' || row.outcome === 'partly_granted';
  const ofYear = (row: CaseCells, day = ''): boolean => (byDecision ? day.slice(0, 4) : row.year) === year;
  const applied = cases.filter((row) => (row.submitted_on ?? '') <= date && ofYear(row, row.submitted_on));
  const projects = cases.filter(
    (row) => isGrant(row) && (row.decided_on ?? '') <= date && ofYear(row, row.decided_on),
  );
  const closed = projects.filter((row) => row.closed_on && row.closed_on <= date);
  const paid = projects.filter((row) => (row.closed_on || row.decided_on || '') <= date);
  const groups = (name: string, keyOf: (row: CaseCells) => string | null): unknown[] => {
    const keys = [...new Set(projects.map(keyOf))].sort((a, b) =>
      a === null ? 1 : b === null ? -1 : a < b ? -1 : 1,
    );
    return keys.map((key) => {
      const mine = projects.filter((row) => keyOf(row) === key);
      return {
        [name]: key,
        projects: mine.length,
        grantedOre: sum(mine.map((row) => inOre(row.granted_kr))),
      };
    });
  };
  const orgnrs = projects.flatMap((row) => [
    row.orgnr,
    ...(row.participating_orgnrs ?? '').split(' ').filter(Boolean),
  ]);
  return {
    applications: applied.length,
    appliedOre: sum(applied.map((row) => inOre(row.applied_kr))),
    projects: projects.length,
    organisations: new Set(orgnrs).size,
    participants: sum(projects.map((row) => Number(row.participants || '0'))),
    grantedOre: sum(projects.map((row) => inOre(row.granted_kr))),
    withdrawnProjects: closed.filter((row) => inOre(row.disbursed_kr) === 0).length,
    withdrawnOre: sum(closed.map((row) => inOre(row.granted_kr) - inOre(row.disbursed_kr))),
    disbursedOre: sum(paid.map((row) => inOre(row.disbursed_kr))),
    repaidOre: 0,
    byMunicipality: groups('municipalityNumber', (row) => row.municipality_number ?? null),
    byRegion: groups('region', (row) => regionOf.get(row.municipality_number ?? '') ?? null),
    byProviderType: groups('providerType', (row) => row.provider_type || null),
  };
}
